// Landlock and seccomp. Both are asked for at run time: older kernels, and some containers, have neither.
#include <extract/barriers.hpp>

#include <array>
#include <cerrno>
#include <vector>

#if defined(__linux__) && defined(RUBRICATE_HAS_SECCOMP)
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace rubricate {
namespace {

// --- Landlock, for which there is no library ---

int landlock_create(const landlock_ruleset_attr* attributes, std::size_t size, std::uint32_t flags) {
  return static_cast<int>(::syscall(SYS_landlock_create_ruleset, attributes, size, flags));
}

// What newer kernels can refuse, under the names that Debian 12's headers do not have yet.
constexpr std::uint64_t k_truncate = 1ULL << 14U;   // version 3
constexpr std::uint64_t k_ioctl_dev = 1ULL << 15U;  // version 5
constexpr std::uint64_t k_tcp = 3;                  // version 4: bind, connect
constexpr std::uint64_t k_scopes = 3;               // version 6: abstract sockets, signals

// As the newest kernel knows it; older ones are told a smaller size.
struct RulesetAttributes {
  std::uint64_t files = 0;
  std::uint64_t network = 0;
  std::uint64_t scopes = 0;
};

constexpr std::uint64_t k_read =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

FileHandle new_ruleset(int version) {
  RulesetAttributes attributes;
  attributes.files = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;
  std::size_t size = sizeof(std::uint64_t);
  if (version >= 2) attributes.files |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) attributes.files |= k_truncate;
  if (version >= 5) attributes.files |= k_ioctl_dev;
  if (version >= 4) {
    attributes.network = k_tcp;
    size += sizeof(std::uint64_t);
  }
  if (version >= 6) {
    attributes.scopes = k_scopes;
    size += sizeof(std::uint64_t);
  }
  return FileHandle(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, size, 0)));
}

bool allow(const FileHandle& ruleset, int path, std::uint64_t access) {
  const landlock_path_beneath_attr rule{.allowed_access = access, .parent_fd = path};
  return ::syscall(SYS_landlock_add_rule, ruleset.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

// A folder or a file that may be read and run; one that is not there need not be.
bool allow(const FileHandle& ruleset, const std::string& path) {
  const FileHandle opened(::open(path.c_str(), O_PATH | O_CLOEXEC));
  if (!opened) return true;
  struct stat facts{};
  if (::fstat(opened.get(), &facts) != 0) return false;
  const std::uint64_t files_only = k_read & ~std::uint64_t{LANDLOCK_ACCESS_FS_READ_DIR};
  return allow(ruleset, opened.get(), S_ISDIR(facts.st_mode) ? k_read : files_only);
}

bool restrict_by(const FileHandle& ruleset) noexcept {
  return ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0;
}

// --- seccomp ---

class Filter {
 public:
  explicit Filter(std::uint32_t otherwise) : context_(seccomp_init(otherwise)) {}
  Filter(const Filter&) = delete;
  Filter& operator=(const Filter&) = delete;
  ~Filter() {
    if (context_ != nullptr) seccomp_release(context_);
  }

  // Unknown names (of newer kernels, other processors) do not matter.
  void add(std::uint32_t action, const char* name) {
    const int number = seccomp_syscall_resolve_name(name);
    if (number != __NR_SCMP_ERROR) (void)seccomp_rule_add(context_, action, number, 0);
  }
  void add(std::uint32_t action, const char* name, const scmp_arg_cmp& condition) {
    const int number = seccomp_syscall_resolve_name(name);
    if (number != __NR_SCMP_ERROR) (void)seccomp_rule_add_array(context_, action, number, 1, &condition);
  }

  // The filter as the kernel takes it, for another process. It goes through a pipe, for which it is small enough: a
  // file would be subject to limits on files.
  [[nodiscard]] std::vector<sock_filter> program() const {
    std::vector<sock_filter> program;
    std::array<int, 2> ends{};
    if (context_ == nullptr || ::pipe2(ends.data(), O_CLOEXEC) != 0) return program;
    const FileHandle out(ends[0]);
    FileHandle in(ends[1]);
    if (seccomp_export_bpf(context_, in.get()) != 0) return program;
    (void)in.close();
    constexpr std::size_t k_most = 4096;
    program.resize(k_most);
    const ssize_t size = ::read(out.get(), program.data(), k_most * sizeof(sock_filter));
    program.resize(size > 0 ? static_cast<std::size_t>(size) / sizeof(sock_filter) : 0);
    return program;
  }

  // Puts it over this process.
  [[nodiscard]] bool load() const { return context_ != nullptr && seccomp_load(context_) == 0; }

 private:
  scmp_filter_ctx context_;
};

constexpr std::uint32_t refuse_with(int error_number) {
  return SCMP_ACT_ERRNO(static_cast<std::uint32_t>(error_number));
}

// An argument of a call, of which only the bits in `mask` are looked at. (The library's macros are no C++.)
constexpr scmp_arg_cmp masked(unsigned argument, scmp_datum_t mask, scmp_datum_t value) {
  return {.arg = argument, .op = SCMP_CMP_MASKED_EQ, .datum_a = mask, .datum_b = value};
}

// For programs of others, of which nobody knows what they need: all but what could do harm.
std::vector<sock_filter> filter_for_programs() {
  constexpr auto k_refused = std::to_array<const char*>({
      // other computers, other processes
      "socket",
      "socketpair",
      "connect",
      "bind",
      "listen",
      "accept",
      "accept4",
      "sendto",
      "sendmsg",
      "sendmmsg",
      "fork",
      "vfork",
      "ptrace",
      "process_vm_readv",
      "process_vm_writev",
      "process_madvise",
      "kill",
      "tkill",
      "tgkill",
      "setpriority",
      "ioprio_set",
      "sched_setaffinity",
      "sched_setattr",
      "sched_setparam",
      "sched_setscheduler",
      "migrate_pages",
      "move_pages",
      "rt_sigqueueinfo",
      "rt_tgsigqueueinfo",
      "pidfd_open",
      "pidfd_getfd",
      "pidfd_send_signal",
      "kcmp",
      "shmget",
      "shmat",
      "msgget",
      "semget",
      "mq_open",
      // files: nothing is written, made, moved or taken away
      "creat",
      "truncate",
      "mkdir",
      "mkdirat",
      "rmdir",
      "unlink",
      "unlinkat",
      "rename",
      "renameat",
      "renameat2",
      "link",
      "linkat",
      "symlink",
      "symlinkat",
      "mknod",
      "mknodat",
      "chmod",
      "fchmod",
      "fchmodat",
      "chown",
      "fchown",
      "lchown",
      "fchownat",
      "utime",
      "utimes",
      "utimensat",
      "futimesat",
      "setxattr",
      "lsetxattr",
      "fsetxattr",
      "removexattr",
      "lremovexattr",
      "fremovexattr",
      "name_to_handle_at",
      "open_by_handle_at",
      "fanotify_init",
      "inotify_init",
      "inotify_init1",
      // the system
      "mount",
      "umount2",
      "pivot_root",
      "chroot",
      "unshare",
      "setns",
      "move_mount",
      "open_tree",
      "fsopen",
      "fsmount",
      "fspick",
      "fsconfig",
      "mount_setattr",
      "bpf",
      "perf_event_open",
      "keyctl",
      "add_key",
      "request_key",
      "userfaultfd",
      "init_module",
      "finit_module",
      "delete_module",
      "kexec_load",
      "kexec_file_load",
      "reboot",
      "swapon",
      "swapoff",
      "sethostname",
      "setdomainname",
      "settimeofday",
      "clock_settime",
      "clock_adjtime",
      "adjtimex",
      "quotactl",
      "acct",
      "syslog",
      "iopl",
      "ioperm",
      "personality",
      "setuid",
      "setgid",
      "setreuid",
      "setregid",
      "setresuid",
      "setresgid",
      "setfsuid",
      "setfsgid",
      "setgroups",
      "capset",
      "io_uring_setup",
      "io_uring_enter",
      "io_uring_register",
  });
  Filter filter(SCMP_ACT_ALLOW);
  for (const char* name : k_refused) filter.add(refuse_with(EPERM), name);
  // Their arguments lie where a filter cannot look; the C library then takes the older calls.
  for (const char* name : {"clone3", "openat2"}) filter.add(refuse_with(ENOSYS), name);
  const scmp_arg_cmp another{.arg = 0, .op = SCMP_CMP_NE, .datum_a = 0, .datum_b = 0};  // process than itself
  filter.add(refuse_with(EPERM), "prlimit64", another);
  // Threads, but no processes.
  filter.add(refuse_with(EPERM), "clone", masked(0, CLONE_THREAD, 0));
  for (const int flag : {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC}) {
    const auto bits = static_cast<scmp_datum_t>(flag);
    filter.add(refuse_with(EACCES), "open", masked(1, bits, bits));
    filter.add(refuse_with(EACCES), "openat", masked(2, bits, bits));
  }
  return filter.program();
}

// For our own readers, of which we know what they need.
bool filter_reader() {
  constexpr auto k_allowed =
      std::to_array<const char*>({"read",           "pread64",      "readv",         "write",
                                  "writev",         "close",        "fstat",         "lseek",
                                  "mmap",           "munmap",       "mprotect",      "mremap",
                                  "madvise",        "brk",          "futex",         "exit",
                                  "exit_group",     "rt_sigreturn", "rt_sigaction",  "rt_sigprocmask",
                                  "sigaltstack",    "getrandom",    "clock_gettime", "gettimeofday",
                                  "sched_yield",    "getpid",       "gettid",        "tgkill",
                                  "restart_syscall"});
  Filter filter(refuse_with(EPERM));
  for (const char* name : k_allowed) filter.add(SCMP_ACT_ALLOW, name);
  return filter.load();
}

bool install(const std::vector<sock_filter>& program) noexcept {
  const sock_fprog filter{.len = static_cast<unsigned short>(program.size()),
                          .filter = const_cast<sock_filter*>(program.data())};
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

bool renounce_privileges() noexcept { return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0; }

}  // namespace

struct Barriers::State {
  BarrierSupport support;
  FileHandle ruleset;
  std::vector<sock_filter> filter;
  bool is_ready = false;
};

BarrierSupport barrier_support() {
  BarrierSupport support;
  support.landlock = std::max(landlock_create(nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION), 0);
  // With no filter at all, a kernel that has seccomp complains of the address.
  support.seccomp = ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, nullptr) == -1 && errno == EFAULT;
  return support;
}

Barriers::Barriers(std::span<const std::string> readable, const FileHandle* reopened)
    : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.support = barrier_support();
  state.is_ready = true;
  if (state.support.landlock > 0) {
    state.ruleset = new_ruleset(state.support.landlock);
    state.is_ready = static_cast<bool>(state.ruleset);
    for (const std::string& path : readable) state.is_ready = state.is_ready && allow(state.ruleset, path);
    if (reopened != nullptr)
      state.is_ready = state.is_ready && allow(state.ruleset, reopened->get(), LANDLOCK_ACCESS_FS_READ_FILE);
  }
  if (state.support.seccomp) {
    static const std::vector<sock_filter> program = filter_for_programs();
    state.filter = program;
    state.is_ready = state.is_ready && !state.filter.empty();
  }
}

Barriers::~Barriers() = default;

bool Barriers::raise() const noexcept {
  const State& state = *state_;
  if (!state.is_ready || !renounce_privileges()) return false;
  if (state.support.landlock > 0 && !restrict_by(state.ruleset)) return false;
  return !state.support.seccomp || install(state.filter);
}

bool shut_in() {
  const BarrierSupport support = barrier_support();
  if (!renounce_privileges()) return false;
  if (support.landlock > 0) {
    const FileHandle ruleset = new_ruleset(support.landlock);
    if (!ruleset || !restrict_by(ruleset)) return false;
  }
  return !support.seccomp || k_instrumented || filter_reader();
}

}  // namespace rubricate

#else

namespace rubricate {

struct Barriers::State {};

BarrierSupport barrier_support() { return {}; }
Barriers::Barriers(std::span<const std::string> /*readable*/, const FileHandle* /*reopened*/) {}
Barriers::~Barriers() = default;
bool Barriers::raise() const noexcept { return true; }
bool shut_in() { return true; }

}  // namespace rubricate

#endif
