#include <app/streams.hpp>
#include <util/escape.hpp>

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
  std::string text = fmt::format("rubricate: error: {}\n", escaped(error.message));
  for (std::string_view help = error.help; !help.empty();) {
    const std::size_t end = std::min(help.find('\n'), help.size());
    text += fmt::format("{}{}\n", help.data() == error.help.data() ? "help: " : "      ", escaped(help.substr(0, end)));
    help.remove_prefix(std::min(end + 1, help.size()));
  }
  complain(streams, text);
}

}  // namespace rubricate
