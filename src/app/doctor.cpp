// rubricate doctor: whether this computer has all that the program needs.
#include <app/command_line.hpp>
#include <app/outputs.hpp>
#include <app/verbs.hpp>
#include <extract/health.hpp>
#include <report/doctor.hpp>

namespace rubricate {

ExitCode doctor(const DoctorOptions& options, const Streams& streams) {
  const Health health = examine();
  const OutputWriter writer{.write = [&](std::string_view format, const ReportOptions& writing) {
    return format == "json" ? write_health_json(health, writing) : write_health_text(health, writing);
  }};
  const ExitCode written =
      write_outputs(options.outputs, "text", {.tool_version = program_version()}, options.colour, writer, streams);
  return worse(health.is_whole() ? ExitCode::ok : ExitCode::failed, written);
}

}  // namespace rubricate
