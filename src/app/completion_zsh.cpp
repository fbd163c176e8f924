// Completion for zsh, a function for each command.
#include <app/completion.hpp>
#include <util/shell.hpp>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate::completion {
namespace {

constexpr std::string_view k_begin = R"zsh(#compdef rubricate
# Completion of rubricate for zsh, written by `rubricate completion zsh`.

# A rubric: $@ are those that are part of the program.
_rubricate_rubrics() {
  _alternative "rubrics:shipped rubric:($*)" 'files:rubric:_files -g "*.(yaml|yml)(-.)"'
}

_rubricate_files() {
  _alternative "rubrics:shipped rubric:($*)" 'files:file:_files'
}

# FORMAT[:PATH]
_rubricate_formats() {
  if compset -P 1 '*:'; then _files; else compadd -q -S : -- "$@"; fi
}

# PART=FILE
_rubricate_part() {
  if compset -P 1 '*='; then _files; else _message part; fi
}
)zsh";

constexpr std::string_view k_end = R"zsh(
if [[ $funcstack[1] == _rubricate ]]; then
  _rubricate "$@"
else
  compdef _rubricate rubricate
fi
)zsh";

// With a backslash before each of `marks`.
std::string marked(std::string_view text, std::string_view marks) {
  std::string out;
  for (const char c : text) {
    if (marks.find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string action(const Values& values) {
  const std::string choices = fmt::format("{}", fmt::join(values.choices, " "));
  if (values.path_behind == ':') return " _rubricate_formats " + choices;
  if (values.path_behind == '=') return " _rubricate_part";
  if (values.paths == Paths::rubrics) return " _rubricate_rubrics " + choices;
  if (values.paths == Paths::files) return choices.empty() ? "_files" : " _rubricate_files " + choices;
  if (values.paths == Paths::folders) return "_files -/";
  return choices.empty() ? " " : fmt::format("({})", choices);
}

// '(-r --rubric)'{-r+,--rubric=}'[A rubric file]:RUBRIC: _rubricate_rubrics …'
std::string spec(const Option& option) {
  const bool valued = !option.value_name.empty();
  std::string rest = fmt::format("[{}]", marked(option.help, "[]\\"));
  if (valued) rest += fmt::format(":{}:{}", marked(option.value_name, ":\\"), action(option.values));
  std::vector<std::string> names;
  for (const std::string& name : option.names)
    names.push_back(name + (!valued ? "" : name.starts_with("--") ? "=" : "+"));
  std::string line = option.repeats            ? std::string("'*'")
                     : option.names.size() > 1 ? fmt::format("'({})'", fmt::join(option.names, " "))
                                               : std::string();
  line += names.size() > 1 ? fmt::format("{{{}}}", fmt::join(names, ",")) : names.front();
  return line + shell_quoted(rest);
}

std::string spec(const Operand& operand) {
  return shell_quoted(
      fmt::format("{}:{}:{}", operand.repeats ? "*" : "", marked(operand.name, ":\\"), action(operand.values)));
}

std::string function_name(std::string_view words) {
  std::string name = words.empty() ? "_rubricate" : "_rubricate_" + std::string(words);
  std::ranges::replace(name, ' ', '_');
  return name;
}

void add_function(const Called& called, std::string& script) {
  const Command& command = *called.command;
  std::vector<std::string> specs;
  for (const Option& option : command.options) specs.push_back(spec(option));
  for (const Operand& operand : command.operands) specs.push_back(spec(operand));
  const std::string separator = " \\\n    ";
  script += fmt::format("\n{}() {{\n", function_name(called.words));
  if (command.commands.empty()) {
    script += specs.empty() ? "  _message 'nothing more'\n}\n"
                            : fmt::format("  _arguments -s -S{}{}\n}}\n", separator, fmt::join(specs, separator));
    return;
  }
  specs.emplace_back("'1: :->command'");
  specs.emplace_back("'*:: :->arguments'");
  script +=
      "  local curcontext=$curcontext context state state_descr line\n  local -A opt_args\n  local -a commands=(\n";
  for (const Command& inner : command.commands)
    script += fmt::format("    {}\n", shell_quoted(fmt::format("{}:{}", inner.name, marked(inner.help, ":\\"))));
  script += fmt::format("  )\n  _arguments -s -S -C{}{} && return\n", separator, fmt::join(specs, separator));
  script +=
      "  case $state in\n    command) _describe -t commands command commands ;;\n    arguments)\n"
      "      case $line[1] in\n";
  for (const Command& inner : command.commands) {
    const std::string words = called.words.empty() ? inner.name : called.words + " " + inner.name;
    script += fmt::format("        {}) {} ;;\n", inner.name, function_name(words));
  }
  script += "      esac ;;\n  esac\n}\n";
}

}  // namespace

std::string write_zsh(const Command& program) {
  std::string script(k_begin);
  for (const Called& called : all_commands(program)) add_function(called, script);
  script += k_end;
  return script;
}

}  // namespace rubricate::completion
