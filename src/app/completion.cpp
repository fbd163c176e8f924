// The description of the command line, taken from what CLI11 knows.
#include <app/completion.hpp>

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace rubricate::completion {
namespace {

// "FORMAT[:PATH]", "WHEN:{auto,always,never}", "N:INT in [4 - 1000]": CLI11 puts behind the name what it takes.
struct TypeName {
  std::string name;
  std::vector<std::string> listed;
};

TypeName parted(const std::string& text) {
  std::size_t end = text.find(':');
  while (end != std::string::npos && end > 0 && text[end - 1] == '[') end = text.find(':', end + 1);
  TypeName result{text.substr(0, end), {}};
  if (end == std::string::npos || text.compare(end, 2, ":{") != 0) return result;
  std::string list = text.substr(end + 2, text.find('}', end) - end - 2);
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    result.listed.push_back(list.substr(at, comma - at));
    at = comma + 1;
  }
  return result;
}

bool repeats(const CLI::Option& option) {
  return option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll || option.get_items_expected_max() > 1;
}

Option described(const CLI::Option& option, std::string_view words) {
  Option result{.names = {}, .help = option.get_description(), .repeats = repeats(option)};
  for (const std::string& name : option.get_snames()) result.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) result.names.push_back("--" + name);
  if (option.get_items_expected_max() == 0) return result;
  TypeName type = parted(option.get_type_name());
  result.values = values_for(words, type.name, std::move(type.listed));
  result.value_name = std::move(type.name);
  return result;
}

Operand described_operand(const CLI::Option& option, std::string_view words) {
  const std::string name = option.get_name(true);
  return {name, values_for(words, name, parted(option.get_type_name()).listed), option.get_items_expected_max() > 1};
}

std::string joined(std::string_view words, std::string_view name) {
  return words.empty() ? std::string(name) : std::string(words) + " " + std::string(name);
}

// Recursion: a level of commands each, of which there are two.
Command described(const CLI::App& app, const std::string& words) {
  Command command{.name = app.get_name(), .help = app.get_description()};
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional())
      command.operands.push_back(described_operand(*option, words));
    else
      command.options.push_back(described(*option, words));
  }
  for (const CLI::App* inner : app.get_subcommands({}))
    command.commands.push_back(described(*inner, joined(words, inner->get_name())));
  return command;
}

// Of `help`, which takes the names of commands and nothing else.
Command names_only(const Command& command) {
  Command result{.name = command.name, .help = command.help};
  for (const Command& inner : command.commands) result.commands.push_back(names_only(inner));
  return result;
}

void collect(const Command& command, const std::string& words, std::vector<Called>& all) {
  all.push_back({words, &command});
  for (const Command& inner : command.commands) collect(inner, joined(words, inner.name), all);
}

}  // namespace

Command describe(const CLI::App& app) {
  Command program = described(app, "");
  Command help = names_only(program);
  help.name = "help";
  help.help = "Tell how a command is used";
  program.commands.push_back(std::move(help));
  return program;
}

std::vector<Called> all_commands(const Command& program) {
  std::vector<Called> all;
  collect(program, "", all);
  return all;
}

std::vector<std::string> command_patterns(const Command& program) {
  std::vector<std::string> patterns;
  for (const Called& called : all_commands(program))
    for (const Command& inner : called.command->commands)
      patterns.push_back(fmt::format("'{} {}'", called.words, inner.name));
  return patterns;
}

std::vector<std::string> valued_patterns(const Command& program) {
  std::vector<std::string> patterns;
  for (const Called& called : all_commands(program))
    for (const Option& option : called.command->options)
      if (!option.value_name.empty())
        for (const std::string& name : option.names) patterns.push_back(fmt::format("'{} {}'", called.words, name));
  return patterns;
}

const std::vector<Shell>& shells() {
  static const std::vector<Shell> all = {{"bash", write_bash}, {"zsh", write_zsh}, {"fish", write_fish}};
  return all;
}

}  // namespace rubricate::completion
