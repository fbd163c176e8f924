#include <app/colour.hpp>
#include <app/streams.hpp>
#include <report/findings.hpp>
#include <report/page.hpp>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>
#include <unistd.h>

namespace rubricate {

Expected<void> write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      return std::unexpected(Error{ErrorKind::output_gone, "", ""});
    } else if (errno != EINTR) {
      return std::unexpected(Error{ErrorKind::output, fmt::format("cannot write the report: {}", std::strerror(errno)),
                                   "Free some space, or write it elsewhere with --output text:PATH."});
    }
  }
  return {};
}

void complain(const Streams& streams, std::string_view text) {
  const Expected<void> lost = write_all(streams.err, text);
  (void)lost;  // nobody is left to tell
}

void complain(const Streams& streams, const Error& error) {
  Page page(line_width(streams.err), false);
  page.paragraph({{.text = "rubricate: error:"}, {.text = error.message}}, {.first = 0, .rest = 2});
  if (!error.help.empty()) page.paragraph({{.text = "help:"}, {.text = error.help}}, {.first = 0, .rest = 6});
  complain(streams, page.take());
}

void tell(const Streams& streams, std::span<const Finding> findings, std::span<const Source* const> sources) {
  if (findings.empty()) return;
  const ReportOptions options{.colour = use_colour(ColourOption::automatic, streams.err),
                              .width = line_width(streams.err)};
  complain(streams, write_findings(findings, sources, options) + "\n");
}

}  // namespace rubricate
