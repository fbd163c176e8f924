// Completion of command lines by shells: what can be typed, as a plain description, and a script for each shell.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace rubricate::completion {

enum class Paths : std::uint8_t { none, files, folders, rubrics };  ///< rubrics: files `*.yaml`, and folders

/// What may stand in one place of a command line.
struct Values {
  std::vector<std::string> choices = {};  ///< words without blanks and without what shells take for their own
  Paths paths = Paths::none;              ///< offered beside the choices
  char path_behind = '\0';                ///< `:` of FORMAT:PATH, `=` of PART=FILE: a file may follow it
};

struct Option {
  std::vector<std::string> names;  ///< with their dashes: `-r`, `--rubric`
  std::string help;                ///< one line
  std::string value_name = {};     ///< such as RUBRIC; empty for a flag
  Values values = {};
  bool repeats = false;
};

struct Operand {
  std::string name;
  Values values = {};
  bool repeats = false;
};

/// A command with all that can follow it.
struct Command {
  std::string name;  ///< `submission`; of the whole, the program
  std::string help = {};
  std::vector<Option> options = {};
  std::vector<Operand> operands = {};
  std::vector<Command> commands = {};
};

/// A command, and the words by which it is called: "" for the program itself, "new submission".
struct Called {
  std::string words;
  const Command* command;
};

/// The command and all those in it, outer ones first.
[[nodiscard]] std::vector<Called> all_commands(const Command& program);

/// Each command behind the words that lead to it and a blank, in single quotes: `' check'`, `'new submission'`. No
/// shell finds anything to replace in it.
[[nodiscard]] std::vector<std::string> command_patterns(const Command& program);

/// Each option whose next word is its value, behind the words of its command: `'check -r'`.
[[nodiscard]] std::vector<std::string> valued_patterns(const Command& program);

/// What CLI11 knows of the program, and `help` with every command behind it. A value that `values_for` does not know is
/// a bug: std::logic_error.
[[nodiscard]] Command describe(const CLI::App& app);

/// What may stand where the help shows `value_name` (RUBRIC, FORMAT[:PATH]), behind the words of a command; the
/// `listed` choices where CLI11 takes nothing else. std::logic_error when nobody has said what the name stands for.
[[nodiscard]] Values values_for(std::string_view words, std::string_view value_name, std::vector<std::string> listed);

/// Scripts that a shell reads once; each ends with a newline.
[[nodiscard]] std::string write_bash(const Command& program);
[[nodiscard]] std::string write_zsh(const Command& program);
[[nodiscard]] std::string write_fish(const Command& program);

struct Shell {
  std::string_view id;
  std::string (*write)(const Command& program);
};

/// `bash`, `zsh` and `fish`.
[[nodiscard]] const std::vector<Shell>& shells();

}  // namespace rubricate::completion
