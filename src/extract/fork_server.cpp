// Both sides of the socket: the server makes processes whose parent is the one that asked.
#include <extract/barriers.hpp>
#include <extract/confined_descriptors.hpp>
#include <extract/fork_server.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rubricate {
namespace {

constexpr int k_not_run = 127;  // exit code of a child that never became the program
constexpr std::size_t k_longest_request = 16384;

struct Request {
  std::uint64_t memory_bytes;
  std::uint32_t cpu_seconds;
  bool reopens_file;
};

struct Reply {
  pid_t pid;
  int error;
};

// A message with descriptors beside it. Calls that a signal interrupted are made again.
struct Message {
  static constexpr std::size_t k_descriptors = 3;  // its file, its output, its complaints

  explicit Message(std::span<char> bytes) : part{.iov_base = bytes.data(), .iov_len = bytes.size()} {
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
  }

  bool send(int socket, std::span<const int> descriptors) {
    cmsghdr* const ancillary = CMSG_FIRSTHDR(&header);
    ancillary->cmsg_level = SOL_SOCKET;
    ancillary->cmsg_type = SCM_RIGHTS;
    ancillary->cmsg_len = CMSG_LEN(descriptors.size_bytes());
    std::memcpy(CMSG_DATA(ancillary), descriptors.data(), descriptors.size_bytes());
    while (::sendmsg(socket, &header, MSG_NOSIGNAL) < 0)
      if (errno != EINTR) return false;
    return true;
  }

  // The size of what came; nothing when nobody sends any more.
  std::optional<std::size_t> receive(int socket) {
    for (;;) {
      const ssize_t size = ::recvmsg(socket, &header, MSG_CMSG_CLOEXEC);
      if (size > 0) return static_cast<std::size_t>(size);
      if (size == 0 || errno != EINTR) return std::nullopt;
    }
  }

  std::vector<FileHandle> descriptors() {
    std::vector<FileHandle> descriptors;
    const cmsghdr* const ancillary = CMSG_FIRSTHDR(&header);
    if (ancillary == nullptr || ancillary->cmsg_type != SCM_RIGHTS) return descriptors;
    std::array<int, k_descriptors> numbers{};
    const std::size_t size = std::min<std::size_t>(ancillary->cmsg_len - CMSG_LEN(0), sizeof(numbers));
    std::memcpy(numbers.data(), CMSG_DATA(ancillary), size);
    for (std::size_t i = 0; i < size / sizeof(int); ++i) descriptors.emplace_back(numbers.at(i));
    return descriptors;
  }

  iovec part;
  msghdr header{};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(k_descriptors * sizeof(int))> control{};
};

// --- the side of who asks ---

class ForkServer {
 public:
  ForkServer() = default;
  ForkServer(const ForkServer&) = delete;
  ForkServer& operator=(const ForkServer&) = delete;
  ~ForkServer() { stop(); }

  std::expected<pid_t, int> fork(std::span<char> request, std::span<const int> descriptors) {
    const int error = socket_ ? 0 : start();
    if (error != 0) return std::unexpected(error);
    if (const auto reply = ask(request, descriptors)) {
      if (reply->error != 0) return std::unexpected(reply->error);
      return reply->pid;
    }
    stop();
    return std::unexpected(k_server_ended);
  }

 private:
  std::optional<Reply> ask(std::span<char> request, std::span<const int> descriptors) {
    Reply reply{};
    if (!Message(request).send(socket_.get(), descriptors)) return std::nullopt;
    constexpr int k_patience = 30'000;  // milliseconds; it answers in less than one, unless somebody stopped it
    pollfd waiting{.fd = socket_.get(), .events = POLLIN, .revents = 0};
    for (;;) {
      const int ready = ::poll(&waiting, 1, k_patience);
      if (ready < 0 && errno == EINTR) continue;
      if (ready <= 0) return std::nullopt;
      const ssize_t size = ::recv(socket_.get(), &reply, sizeof(reply), 0);
      if (std::cmp_equal(size, sizeof(reply))) return reply;
      if (size >= 0 || errno != EINTR) return std::nullopt;
    }
  }

  // 0 or an errno.
  int start() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) return errno;
    FileHandle ours = above_standard(ends[0]);
    const FileHandle theirs = above_standard(ends[1]);
    const FileHandle nowhere = above_standard(::open("/dev/null", O_RDWR | O_CLOEXEC));
    if (!ours || !theirs || !nowhere) return errno;
    const std::string path = own_program();
    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid < 0) return errno;
    if (pid == 0) become(path.c_str(), theirs.get(), nowhere.get(), parent);
    pid_ = pid;
    socket_ = std::move(ours);
    return 0;
  }

  // Between fork and exec: only calls that are safe among threads.
  [[noreturn]] static void become(const char* path, int socket, int nowhere, pid_t parent) noexcept {
    (void)::setpgid(0, 0);
    (void)::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(k_not_run);  // it died meanwhile
    for (const int signal : {SIGPIPE, SIGXFSZ, SIGCHLD, SIGINT, SIGTERM, SIGHUP}) (void)std::signal(signal, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    (void)::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (::dup2(socket, STDIN_FILENO) < 0 || ::dup2(nowhere, STDOUT_FILENO) < 0 || ::dup2(nowhere, STDERR_FILENO) < 0 ||
        ::chdir("/") != 0)
      ::_exit(k_not_run);
    (void)::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    char name[] = "rubricate-reader";
    char mode[] = "fork-server";
    char locale[] = "LC_ALL=C.UTF-8";
    char* const arguments[] = {name, mode, nullptr};
    char* const environment[] = {locale, nullptr};
    ::execve(path, arguments, environment);
    ::_exit(k_not_run);
  }

  void stop() {
    if (!socket_) return;
    (void)socket_.close();
    (void)::kill(pid_, SIGKILL);
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
    // It may have been ended from outside when it had begun a process and not yet told. This thread has no others now.
    while (::waitpid(-1, nullptr, WNOHANG | __WNOTHREAD) > 0) {
    }
  }

  pid_t pid_ = 0;
  FileHandle socket_;
};

// --- the server's side ---

// Where programs and their libraries stand, and what they all read.
std::vector<std::string> readable_for(const std::string& program) {
  std::vector<std::string> paths = {"/usr",      "/lib",        "/lib32",           "/lib64",
                                    "/bin",      "/etc/fonts",  "/etc/ld.so.cache", "/etc/ld.so.preload",
                                    "/dev/null", "/dev/urandom"};
  std::error_code error;
  paths.push_back(program);
  const auto real = std::filesystem::canonical(program, error);
  if (!error) paths.push_back(real.native());
  return paths;
}

void limit(int what, rlim_t most) noexcept {
  const rlimit limit{.rlim_cur = most, .rlim_max = most};
  (void)::setrlimit(static_cast<__rlimit_resource_t>(what), &limit);
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\0'), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// A copy of this process, whose parent is that of this process; its number, and 0 in the copy.
pid_t fork_for_parent() noexcept {
#if defined(__s390x__)
  return static_cast<pid_t>(::syscall(SYS_clone, nullptr, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr));
#else
  return static_cast<pid_t>(::syscall(SYS_clone, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr, nullptr));
#endif
}

class Server {
 public:
  // Nothing in a process that is to read a file itself.
  void run() {
    std::string bytes(k_longest_request, '\0');
    for (;;) {
      Message message(bytes);
      const auto size = message.receive(STDIN_FILENO);
      if (!size) ::_exit(0);
      const std::vector<FileHandle> descriptors = message.descriptors();
      if (*size < sizeof(Request) || descriptors.size() != Message::k_descriptors) ::_exit(k_not_run);
      std::memcpy(&request_, bytes.data(), sizeof(request_));
      words_ = words_in(std::string_view(bytes).substr(sizeof(Request), *size - sizeof(Request)));
      if (words_.empty()) ::_exit(k_not_run);
      const Barriers& barriers = barriers_for(words_.front(), descriptors.front());
      const pid_t pid = fork_for_parent();
      if (pid == 0) {
        become(descriptors, barriers);
        return;
      }
      const Reply reply{.pid = pid, .error = pid < 0 ? errno : 0};
      if (::send(STDIN_FILENO, &reply, sizeof(reply), MSG_NOSIGNAL) < 0) ::_exit(0);
    }
  }

  [[nodiscard]] std::vector<std::string> arguments() const { return {words_.begin() + 1, words_.end()}; }

 private:
  const Barriers& barriers_for(const std::string& path, const FileHandle& file) {
    if (request_.reopens_file) return reopening_.emplace(readable_for(path), &file);
    if (const auto found = barriers_.find(path); found != barriers_.end()) {
      if (found->second.are_ready()) return found->second;
      barriers_.erase(found);
    }
    if (path.empty()) return barriers_.try_emplace(path).first->second;
    return barriers_.try_emplace(path, readable_for(path), nullptr).first->second;
  }

  // In the new process: returns when it is one of our readers.
  void become(const std::vector<FileHandle>& descriptors, const Barriers& barriers) {
    (void)::setpgid(0, 0);
    (void)::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent_) ::_exit(k_not_run);  // it died meanwhile
    for (int i = 0; i < static_cast<int>(Message::k_descriptors); ++i)
      if (::dup2(descriptors[static_cast<std::size_t>(i)].get(), i) < 0) ::_exit(k_not_run);
    if (::lseek(STDIN_FILENO, 0, SEEK_SET) != 0 && errno != ESPIPE) ::_exit(k_not_run);
    if (!k_instrumented) limit(RLIMIT_AS, request_.memory_bytes);
    // The first makes the signal that tells why; the second ends a program that does not heed it.
    const rlimit seconds{.rlim_cur = request_.cpu_seconds, .rlim_max = request_.cpu_seconds + 1};
    (void)::setrlimit(RLIMIT_CPU, &seconds);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    constexpr rlim_t k_most_files = 64;
    limit(RLIMIT_NOFILE, k_most_files);
    if (!barriers.raise()) ::_exit(k_not_confined);
    const std::string& path = words_.front();
    const bool is_reader = path.empty();
    // Rules, and files of others that are open here.
    if (::close_range(STDERR_FILENO + 1, ~0U, is_reader ? 0 : CLOSE_RANGE_CLOEXEC) != 0) ::_exit(k_not_confined);
    if (!is_reader) execute();
  }

  [[noreturn]] void execute() {
    std::vector<char*> arguments;
    for (std::size_t i = 1; i < words_.size(); ++i) arguments.push_back(words_[i].data());
    arguments.push_back(nullptr);
    char folders[] = "PATH=/usr/bin:/bin";
    char locale[] = "LC_ALL=C.UTF-8";
    char home[] = "HOME=/nonexistent";
    char* const environment[] = {folders, locale, home, nullptr};
    ::execve(words_.front().c_str(), arguments.data(), environment);
    ::_exit(k_not_run);
  }

  pid_t parent_ = ::getppid();
  Request request_{};
  std::vector<std::string> words_;  // the program's path, empty for our own readers, and its arguments
  std::map<std::string, Barriers> barriers_;
  std::optional<Barriers> reopening_;
};

}  // namespace

std::expected<pid_t, int> fork_confined(const ConfinedProgram& program, const FileHandle& file,
                                        const FileHandle& output, const FileHandle& complaints) {
  const Request request{.memory_bytes = program.limits.memory_bytes,
                        .cpu_seconds = program.limits.cpu_seconds,
                        .reopens_file = program.reopens_file};
  std::string bytes(reinterpret_cast<const char*>(&request), sizeof(request));
  bytes += program.path;
  for (const std::string& argument : program.arguments) (bytes += '\0') += argument;
  if (bytes.size() > k_longest_request) return std::unexpected(E2BIG);
  static thread_local ForkServer server;
  return server.fork(bytes, std::array{file.get(), output.get(), complaints.get()});
}

std::vector<std::string> serve_forks() {
  static Server server;  // what it holds need not be given back in a process that ends soon
  server.run();
  return server.arguments();
}

}  // namespace rubricate
