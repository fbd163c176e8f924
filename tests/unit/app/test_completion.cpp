#include <app/completion.hpp>

#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace rubricate::completion;

namespace {

// A program with one of everything, whose help does its best to be run.
Command program() {
  const Values formats{.choices = {"text", "json"}, .path_behind = ':'};
  Command check{.name = "check", .help = "It's: [a] \\ $(x) `y`"};
  check.options = {{.names = {"-q", "--quiet"}, .help = "Don't [talk]: x", .repeats = true},
                   {.names = {"-o", "--output"}, .help = "As", .value_name = "FORMAT[:PATH]", .values = formats}};
  check.operands = {{.name = "SUBMISSION", .values = {.paths = Paths::files}}};
  Command inner{.name = "marks", .help = "New marks"};
  inner.operands = {{.name = "DIR", .values = {.paths = Paths::folders}, .repeats = true}};
  Command outer{.name = "new", .help = "New"};
  outer.commands = {inner};
  Command whole{.name = "rubricate"};
  whole.commands = {check, outer};
  return whole;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("completion: all commands, the outer ones first") {
  std::vector<std::string> words;
  const Command whole = program();
  for (const Called& called : all_commands(whole)) words.push_back(called.words);
  CHECK(words == std::vector<std::string>{"", "check", "new", "new marks"});
  CHECK(command_patterns(whole) == std::vector<std::string>{"' check'", "' new'", "'new marks'"});
  CHECK(valued_patterns(whole) == std::vector<std::string>{"'check -o'", "'check --output'"});
}

TEST_CASE("completion: what stands for a value") {
  CHECK(values_for("lint", "WHAT", {"error", "never"}).choices == std::vector<std::string>{"error", "never"});
  CHECK(values_for("check", "RUBRIC", {}).paths == Paths::rubrics);
  CHECK(values_for("lint", "RUBRIC...", {}).paths == Paths::rubrics);
  CHECK(values_for("new submission", "DIR", {}).paths == Paths::folders);
  CHECK(values_for("agree", "FORMAT[:PATH]", {}).choices == std::vector<std::string>{"text", "json", "csv"});
  CHECK(values_for("check", "FORMAT[:PATH]", {}).path_behind == ':');
  CHECK(values_for("check", "PART=FILE", {}).path_behind == '=');
  CHECK(values_for("similar", "N", {}).choices.empty());
  CHECK_THROWS_AS((void)values_for("check", "NOBODY-KNOWS", {}), std::logic_error);
}

TEST_CASE("completion: bash") {
  const std::string script = write_bash(program());
  CHECK(has(script, "        'check -o' | 'check --output') choices='text json' behind=':' ;;\n"));
  CHECK(has(script, "        'check -') choices='-q --quiet -o --output' ;;\n"));
  CHECK(has(script, "        'check 0') paths=files ;;\n"));
  CHECK(has(script, "        'new 0') choices='marks' ;;\n"));
  CHECK(has(script, "        'new marks '[0-9]*) paths=folders ;;\n"));
  CHECK_FALSE(has(script, "$(x)"));
}

TEST_CASE("completion: zsh") {
  const std::string script = write_zsh(program());
  CHECK(script.starts_with("#compdef rubricate\n"));
  CHECK(has(script, R"('check:It'\''s\: [a] \\ $(x) `y`')"));
  CHECK(has(script, R"('*'{-q,--quiet}'[Don'\''t \[talk\]: x]')"));
  CHECK(has(script, R"('(-o --output)'{-o+,--output=}'[As]:FORMAT[\:PATH]: _rubricate_formats text json')"));
  CHECK(has(script, "'*:DIR:_files -/'"));
  CHECK(has(script, "        marks) _rubricate_new_marks ;;\n"));
}

TEST_CASE("completion: fish") {
  const std::string script = write_fish(program());
  CHECK(has(script, R"(-n '__rubricate_at \'\' 0' -a check -d 'It\'s: [a] \\ $(x) `y`')"));
  CHECK(has(script, R"(-n '__rubricate_in \'check\'' -s q -l quiet -d 'Don\'t [talk]: x')"));
  CHECK(has(script, R"(-n '__rubricate_in \'check\'; and not __rubricate_behind :' -s o -l output -x -a 'text json')"));
  CHECK(has(script, R"(-n '__rubricate_in \'check\'; and __rubricate_behind :' -s o -l output -rF)"));
  CHECK(has(script, R"(-n '__rubricate_in \'new marks\'' -a '(__fish_complete_directories)')"));
}
