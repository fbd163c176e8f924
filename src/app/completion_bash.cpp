// Completion for bash, by nothing but bash: bash-completion need not be installed.
#include <app/completion.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate::completion {
namespace {

constexpr std::string_view k_begin = R"bash(# Completion of rubricate for bash, written by `rubricate completion bash`.

_rubricate() {
    # bash parts words at : and = too. Here a word is what stands between blanks.
    local rest=${COMP_LINE:0:COMP_POINT} words=() word blanks i
    for ((i = 0; i <= COMP_CWORD; i++)); do
        blanks=${rest%%[![:blank:]]*}
        rest=${rest#"$blanks"}
        word=${COMP_WORDS[i]}
        ((i < COMP_CWORD)) || word=$rest
        rest=${rest#"$word"}
        if [[ $i -gt 0 && -z $blanks ]]; then words[-1]+=$word; else words+=("$word"); fi
    done
    local current=${words[-1]} own=$word # `own` is what bash will replace
    [[ $own != [=:]* ]] || own=

    # Which command it is, which option waits for its value, and how many operands are there.
    local command='' option='' operands=0 options_end='' 
    for word in "${words[@]:1:${#words[@]}-2}"; do
        if [[ -n $option ]]; then
            option=
            continue
        elif [[ -n $options_end ]]; then
            ((++operands))
            continue
        fi
        case "$command $word" in
)bash";

constexpr std::string_view k_states = R"bash(                option=$word ;;
            *' --') options_end=1 ;;
            *' -'?*) ;;
            *) ((++operands)) ;;
        esac
    done
    local place="$command ${option:-$operands}" choices='' paths='' behind=''
    if [[ -z $option && -z $options_end && $current == --*=* ]]; then
        place="$command ${current%%=*}"
        current=${current#*=}
    elif [[ -z $option && -z $options_end && $current == -* ]]; then
        place="$command -"
    fi
    case $place in
)bash";

constexpr std::string_view k_end = R"bash(    esac

    COMPREPLY=()
    # Where a file follows, bash's own completion of files knows best how to quote it (-o default).
    [[ -z $behind || $current != *"$behind"* ]] || return 0
    [[ -z $behind ]] || compopt -o nospace
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$current")
    case $paths in
        files | rubrics) [[ -z $choices ]] || _rubricate_files ;;
        folders) compopt +o default -o dirnames ;;
        *) compopt +o default ;;
    esac
    for i in "${!COMPREPLY[@]}"; do
        COMPREPLY[i]=${COMPREPLY[i]#"${current%"$own"}"}
    done
}

# Adds files to what else can be chosen.
_rubricate_files() {
    local typed=${current//\\/} file
    compopt -o filenames
    for file in "${typed#[\"\']}"*; do
        if [[ -d $file || ($paths == files && -e $file) || $file == *.yaml || $file == *.yml ]]; then
            [[ ! -e $file ]] || COMPREPLY+=("$file")
        fi
    done
}

complete -o default -F _rubricate rubricate
)bash";

std::string setting(const Values& values) {
  std::string text;
  if (!values.choices.empty()) text += fmt::format(" choices='{}'", fmt::join(values.choices, " "));
  if (values.paths == Paths::files) text += " paths=files";
  if (values.paths == Paths::folders) text += " paths=folders";
  if (values.paths == Paths::rubrics) text += " paths=rubrics";
  if (values.path_behind != '\0') text += fmt::format(" behind='{}'", values.path_behind);
  return text.empty() ? " :" : text;
}

void add_places(const Called& called, std::string& script) {
  const auto add = [&](std::string_view pattern, const Values& values) {
    script += fmt::format("        {}){} ;;\n", pattern, setting(values));
  };
  Values names;
  for (const Option& option : called.command->options) {
    names.choices.insert(names.choices.end(), option.names.begin(), option.names.end());
    if (option.value_name.empty()) continue;
    std::vector<std::string> patterns;
    for (const std::string& name : option.names) patterns.push_back(fmt::format("'{} {}'", called.words, name));
    add(fmt::format("{}", fmt::join(patterns, " | ")), option.values);
  }
  add(fmt::format("'{} -'", called.words), names);
  Values commands;
  for (const Command& inner : called.command->commands) commands.choices.push_back(inner.name);
  if (!commands.choices.empty()) add(fmt::format("'{} 0'", called.words), commands);
  std::size_t at = 0;
  for (const Operand& operand : called.command->operands) {
    add(operand.repeats ? fmt::format("'{} '[0-9]*", called.words) : fmt::format("'{} {}'", called.words, at),
        operand.values);
    ++at;
  }
}

}  // namespace

std::string write_bash(const Command& program) {
  std::string script(k_begin);
  script += fmt::format("            {})\n                command=${{command:+$command }}$word ;;\n",
                        fmt::join(command_patterns(program), " | "));
  script += fmt::format("            {})\n", fmt::join(valued_patterns(program), " | "));
  script += k_states;
  for (const Called& called : all_commands(program)) add_places(called, script);
  script += k_end;
  return script;
}

}  // namespace rubricate::completion
