#include <app/arguments.hpp>

#include <fmt/format.h>

namespace rubricate {

ColourOption colour_option(const std::string& text) {
  return text == "always" ? ColourOption::always : text == "never" ? ColourOption::never : ColourOption::automatic;
}

FailOn fail_on_option(const std::string& text) {
  return text == "warning"       ? FailOn::warning
         : text == "cannot-tell" ? FailOn::cannot_tell
         : text == "never"       ? FailOn::never
                                 : FailOn::failed;
}

void add_colour(CLI::App& app, Arguments& arguments) {
  app.add_option("--color,--colour", arguments.colour, "When to colour")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
}

void add_text_or_json(CLI::App& app, Arguments& arguments, const std::string& what) {
  app.add_option("-o,--output", arguments.outputs, fmt::format("Write {} as text or json; may be repeated", what))
      ->type_name("FORMAT[:PATH]")
      ->expected(1)
      ->take_all();
}

}  // namespace rubricate
