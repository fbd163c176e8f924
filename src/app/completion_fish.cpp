// Completion for fish, a line for each thing that can be typed.
#include <app/completion.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate::completion {
namespace {

constexpr std::string_view k_begin = R"fish(# Completion of rubricate for fish, written by `rubricate completion fish`.

# The command that is typed before the cursor and the number of its operands: "new submission:0".
function __rubricate_place
    set -l command ''
    set -l waiting no
    set -l operands 0
    for word in (commandline -opc)[2..]
        if test $waiting = yes
            set waiting no
            continue
        end
        switch "$command $word"
)fish";

constexpr std::string_view k_functions = R"fish(                set waiting yes
            case '* -*'
            case '*'
                set operands (math $operands + 1)
        end
    end
    echo "$command:$operands"
end

function __rubricate_in -a command
    string match -q -- "$command:*" (__rubricate_place)
end

function __rubricate_at -a command operands
    test "$command:$operands" = (__rubricate_place)
end

# Whether the word at the cursor has the mark in it, behind which a file follows.
function __rubricate_behind -a mark
    string match -q -- "*$mark*" (string replace -r -- '^--[a-z-]+=' '' (commandline -ct))
end

complete -c rubricate -f
)fish";

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + "'";
}

void add_line(std::string_view condition, std::string_view rest, std::string& script) {
  script += fmt::format("complete -c rubricate -n {}{}\n", quoted(condition), rest);
}

std::string candidates(const Values& values) {
  std::string text;
  if (!values.choices.empty()) text = fmt::format(" -a {}", quoted(fmt::format("{}", fmt::join(values.choices, " "))));
  if (values.paths == Paths::folders) text += " -a '(__fish_complete_directories)'";
  return text;
}

bool takes_files(const Values& values) { return values.paths == Paths::files || values.paths == Paths::rubrics; }

void add_option(std::string_view words, const Option& option, std::string& script) {
  const std::string in = fmt::format("__rubricate_in '{}'", words);
  std::string names;
  for (const std::string& name : option.names)
    names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  const std::string help = " -d " + quoted(option.help);
  const Values& values = option.values;
  if (option.value_name.empty()) return add_line(in, names + help, script);
  if (values.path_behind == '\0')
    return add_line(in, names + (takes_files(values) ? " -rF" : " -x") + candidates(values) + help, script);
  const std::string behind = fmt::format("__rubricate_behind {}", values.path_behind);
  add_line(fmt::format("{}; and not {}", in, behind), names + " -x" + candidates(values) + help, script);
  add_line(fmt::format("{}; and {}", in, behind), names + " -rF", script);
}

void add_command(const Called& called, std::string& script) {
  for (const Command& inner : called.command->commands)
    add_line(fmt::format("__rubricate_at '{}' 0", called.words),
             fmt::format(" -a {} -d {}", inner.name, quoted(inner.help)), script);
  for (const Option& option : called.command->options) add_option(called.words, option, script);
  std::size_t at = 0;
  for (const Operand& operand : called.command->operands) {
    const std::string condition = operand.repeats ? fmt::format("__rubricate_in '{}'", called.words)
                                                  : fmt::format("__rubricate_at '{}' {}", called.words, at);
    ++at;
    const std::string rest = (takes_files(operand.values) ? " -F" : "") + candidates(operand.values);
    if (!rest.empty()) add_line(condition, rest, script);
  }
}

}  // namespace

std::string write_fish(const Command& program) {
  std::string script(k_begin);
  script += fmt::format("            case {}\n                set command (string trim -- \"$command $word\")\n",
                        fmt::join(command_patterns(program), " "));
  script += fmt::format("            case {}\n", fmt::join(valued_patterns(program), " "));
  script += k_functions;
  for (const Called& called : all_commands(program)) add_command(called, script);
  return script;
}

}  // namespace rubricate::completion
