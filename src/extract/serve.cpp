// The child's side: reads the file that is its standard input, and answers on its standard output.
#include <extract/archive.hpp>
#include <extract/fork_server.hpp>
#include <extract/health_trials.hpp>
#include <extract/media.hpp>
#include <extract/office.hpp>
#include <extract/ole.hpp>
#include <extract/picture.hpp>
#include <extract/reply.hpp>
#include <extract/serve.hpp>
#include <extract/unpack.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>
#include <span>
#include <utility>
#include <vector>

#include <sys/mman.h>
#include <unistd.h>

namespace rubricate {
namespace {

constexpr int k_failed = 4;  // an exit code, where no answer can be given any more

constexpr auto k_modes =
    std::to_array<std::pair<std::string_view, ReaderMode>>({{"office", ReaderMode::office},
                                                            {"ole", ReaderMode::ole},
                                                            {"picture", ReaderMode::picture},
                                                            {"media", ReaderMode::media},
                                                            {"unpack", ReaderMode::unpack},
                                                            {"probe", ReaderMode::probe},
                                                            {"probe-program", ReaderMode::probe_program}});

// The file, mapped into memory. Should it shrink meanwhile, this process ends, and only this one.
class MappedInput {
 public:
  MappedInput() {
    const off_t size = ::lseek(STDIN_FILENO, 0, SEEK_END);  // a reader may not ask for more about it
    if (size <= 0) return;
    size_ = static_cast<std::size_t>(size);
    void* const at = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
    if (at == MAP_FAILED) throw std::bad_alloc();
    data_ = static_cast<const char*>(at);
  }
  [[nodiscard]] std::string_view bytes() const { return {data_, size_}; }

 private:
  std::size_t size_ = 0;
  const char* data_ = nullptr;
};

bool write_out(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t size = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

void settle(Reply& reply, const ReadResult<void>& result, Opening good) {
  reply.opening = result ? good : result.error().opening;
  if (!result) reply.problem = result.error().message;
}

Reply read_archive(std::string_view bytes) {
  Reply reply;
  auto archive = Archive::open(bytes);
  if (!archive) {
    reply.opening = archive.error().opening;
    reply.problem = archive.error().message;
    reply.facts.type = "zip";
    return reply;
  }
  reply.facts.type = office_type(*archive);
  DocumentRecorder recorder;
  settle(reply, read_office(*archive, reply.facts.type, recorder, reply.facts), Opening::text);
  if (reply.opening == Opening::text) reply.recording = recorder.take();
  return reply;
}

Reply read_ole(std::string_view bytes) {
  Reply reply;
  const std::string_view type = ole_type(bytes);
  const bool is_encrypted = type == "encrypted";
  reply.opening = is_encrypted ? Opening::encrypted : type.empty() ? Opening::damaged : Opening::unsupported;
  reply.facts.type = is_encrypted ? "" : type;
  return reply;
}

Reply read_picture_file(std::string_view bytes, std::string_view type) {
  Reply reply;
  reply.facts.type = type;
  settle(reply, read_picture(bytes, type, reply.facts), Opening::facts);
  return reply;
}

Reply read_media_frame(std::string_view bytes, std::string_view type) {
  Reply reply;
  settle(reply, check_media_frame(bytes, type), Opening::facts);
  return reply;
}

int serve(ReaderMode mode, std::string_view type) {
  const MappedInput input;
  if (mode == ReaderMode::probe || mode == ReaderMode::probe_program) return write_out(try_harm()) ? 0 : k_failed;
  if (mode == ReaderMode::unpack) return unpack_to(input.bytes(), write_out) ? 0 : k_failed;
  const auto answer = [&]() -> Reply {
    switch (mode) {
      case ReaderMode::ole: return read_ole(input.bytes());
      case ReaderMode::picture: return read_picture_file(input.bytes(), type);
      case ReaderMode::media: return read_media_frame(input.bytes(), type);
      default: return read_archive(input.bytes());
    }
  };
  const Reply reply = answer();
  return write_out(encode(reply)) ? 0 : k_failed;
}

int serve(std::span<const std::string> arguments, bool is_shut_in) {
  if (arguments.empty()) return k_failed;
  const auto* const known = std::ranges::find(k_modes, arguments[0], &std::pair<std::string_view, ReaderMode>::first);
  // Called by hand, nothing would keep it from doing harm.
  if (known == k_modes.end() || (!is_shut_in && known->second != ReaderMode::probe_program)) return k_failed;
  try {
    return serve(known->second, arguments.size() > 1 ? arguments[1] : "");
  } catch (const std::bad_alloc&) {
    return k_reader_has_no_memory;
  } catch (const std::exception&) {
    return k_failed;
  }
}

}  // namespace

ConfinedProgram reader_program(ReaderMode mode, std::string_view type) {
  const auto* const known = std::ranges::find(k_modes, mode, &std::pair<std::string_view, ReaderMode>::second);
  ConfinedProgram program{.path = {}, .arguments = {std::string(known->first), std::string(type)}};
  if (mode == ReaderMode::probe_program) {
    program.path = own_program();
    program.arguments.insert(program.arguments.begin(), std::string(k_reader_name));
  }
  return program;
}

void serve_reader(int argc, const char* const* argv) {
  if (argc < 2 || argv[0] != k_reader_name) return;
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool is_server = arguments.front() == k_fork_server;
  if (is_server) arguments = serve_forks();
  // Nothing that this process holds is given back one by one; and what looks for leaks at the end of an instrumented
  // program would need what a reader may not do.
  ::_exit(serve(arguments, is_server));
}

}  // namespace rubricate
