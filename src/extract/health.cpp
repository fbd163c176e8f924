#include <extract/barriers.hpp>
#include <extract/confined.hpp>
#include <extract/health.hpp>
#include <extract/health_trials.hpp>
#include <extract/media.hpp>
#include <extract/pdf.hpp>
#include <extract/serve.hpp>
#include <util/file.hpp>

#include <fmt/format.h>
#include <sys/utsname.h>

namespace rubricate {
namespace {

std::string system_name() {
  utsname name{};
  if (::uname(&name) != 0) return "an unknown system";
  return fmt::format("{} {} {}", name.sysname, name.release, name.machine);
}

Helper helper(std::string_view program, std::string_view package, const FindProgram& find) {
  return {.program = std::string(program), .package = std::string(package), .path = find(program).value_or("")};
}

// The file that it is given does not matter; that of this program is surely there.
std::vector<Trial> try_out(ReaderMode mode) {
  const auto file = open_file(own_program());
  if (!file) return {};
  std::string output;
  const ConfinedEnd end = run_confined(reader_program(mode), *file, [&](std::string_view piece) {
    output += piece;
    return true;
  });
  const bool is_good = end.kind == ConfinedEnd::Kind::exited && end.code == 0;
  return is_good ? trials_in(output) : std::vector<Trial>();
}

}  // namespace

std::vector<Trial> trials_in(std::string_view output) {
  std::vector<Trial> trials;
  for (const std::string_view what : k_trials) {
    const bool is_refused = output.starts_with(fmt::format("{} refused\n", what));
    if (!is_refused && !output.starts_with(fmt::format("{} possible\n", what))) return {};
    trials.push_back({.what = std::string(what), .is_refused = is_refused});
    output.remove_prefix(output.find('\n') + 1);
  }
  return trials;
}

std::vector<HelperTask> helper_tasks(const FindProgram& find) {
  HelperTask media{.what = "measures sound and film",
                   .lost =
                       "How long a sound or film plays, how large its picture is, and where it was taken are not "
                       "known; a check that asks for it is not tested.",
                   .helpers = {}};
  for (const MediaProgram& known : media_programs())
    media.helpers.push_back(helper(known.program, known.package, find));
  return {
      {.what = "reads PDFs",
       .lost = "PDFs are counted as files, but their text and pages are not read; a check that asks for them is not "
               "tested.",
       .helpers = {helper(k_pdf_program, k_pdf_package, find)}},
      std::move(media)};
}

Health examine() {
  const BarrierSupport support = barrier_support();
  return {.system = system_name(),
          .landlock = support.landlock,
          .seccomp = support.seccomp,
          .trials = try_out(ReaderMode::probe),
          .program_trials = try_out(ReaderMode::probe_program),
          .tasks = helper_tasks(find_program)};
}

}  // namespace rubricate
