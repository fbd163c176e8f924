#include <app/convert_arguments.hpp>

namespace rubricate {

CLI::App* add_convert(CLI::App& app, ConvertOptions& options) {
  CLI::App* verb = app.add_subcommand("convert", "Exchange rubrics with other systems");
  verb->add_option("IN", options.in, "A file, the id of a shipped rubric, or - for standard input")->required();
  verb->add_option("OUT", options.out, "The file to write; - or none: standard output");
  verb->add_option("--from", options.from, "What IN is: yaml, canvas, case or moodle")->type_name("FORMAT");
  verb->add_option("--to", options.to, "What OUT is to be: yaml, canvas, case, moodle or openbadges")
      ->type_name("FORMAT");
  verb->add_option("--rubric", options.rubric, "Which one, where IN holds several")->type_name("TITLE");
  verb->add_option("--date", options.date, "When the rubric last changed, for formats that ask, such as 2026-11-22")
      ->type_name("DAY");
  verb->add_flag("--force", options.force, "Overwrite OUT");
  verb->footer(
      "Examples:\n"
      "  rubricate convert nea-meaningful-partnership nea.csv\n"
      "  rubricate convert from-canvas.csv essay.rubric.yaml");
  return verb;
}

}  // namespace rubricate
