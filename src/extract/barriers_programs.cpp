// Which system calls programs of others may make.
#include <extract/barriers.hpp>
#include <extract/barriers_linux.hpp>

#if defined(__linux__) && defined(RUBRICATE_HAS_SECCOMP)
#include <array>
#include <bit>
#include <cerrno>
#include <cstddef>
#include <iterator>
#include <span>

#include <fcntl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace rubricate {
namespace {

// All but what could do harm, as nobody knows what programs of others need.
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
    "process_mrelease",
    "setpriority",
    "ioprio_set",
    "sched_setaffinity",
    "sched_setscheduler",
    "sched_setparam",
    "sched_setattr",
    "migrate_pages",
    "move_pages",
    "setpgid",
    "setsid",
    "rt_sigqueueinfo",
    "rt_tgsigqueueinfo",
    "pidfd_open",
    "pidfd_getfd",
    "pidfd_send_signal",
    "kcmp",
    "shmget",
    "shmat",
    "shmctl",
    "msgget",
    "msgsnd",
    "msgrcv",
    "msgctl",
    "semget",
    "semop",
    "semtimedop",
    "semctl",
    "mq_open",
    "mq_unlink",
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
    "flock",
    "fallocate",
    "splice",
    "tee",
    "vmsplice",
    "sync",
    "syncfs",
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
    "quotactl_fd",
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

std::vector<sock_filter> all_but_harm() {
  Filter filter(SCMP_ACT_ALLOW);
  for (const char* name : k_refused) filter.add(refuse_with(EPERM), name);
  // Their arguments lie where a filter cannot look; the C library then takes the older calls.
  for (const char* name : {"clone3", "openat2"}) filter.add(refuse_with(ENOSYS), name);
  // Threads, but no processes.
  filter.add(refuse_with(EPERM), "clone", {argument(0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)});
  for (const int flag : {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC}) {
    const auto bits = static_cast<scmp_datum_t>(flag);
    filter.add(refuse_with(EACCES), "open", {argument(1, SCMP_CMP_MASKED_EQ, bits, bits)});
    filter.add(refuse_with(EACCES), "openat", {argument(2, SCMP_CMP_MASKED_EQ, bits, bits)});
  }
  // Limits may be asked for, of itself, but not set. (Sanitizers set one.)
  filter.add(refuse_with(EPERM), "prlimit64", {argument(0, SCMP_CMP_NE, 0)});
  if (!k_instrumented) {
    filter.add(refuse_with(EPERM), "prlimit64", {argument(2, SCMP_CMP_NE, 0)});
    filter.add(refuse_with(EPERM), "setrlimit");
  }
  // It ends with us, and shares no processor's secrets with others.
  constexpr scmp_datum_t k_core_scheduling = 62;
  for (const scmp_datum_t what : {scmp_datum_t{PR_SET_PDEATHSIG}, k_core_scheduling})
    filter.add(refuse_with(EPERM), "prctl", {argument(0, SCMP_CMP_EQ, what)});
  return filter.program();
}

// --- What libseccomp cannot say: only these values of an argument, and all calls from a number on ---

using Program = std::vector<sock_filter>;

constexpr sock_filter load(std::size_t offset) {
  return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}
constexpr sock_filter refuse(int error_number) { return BPF_STMT(BPF_RET | BPF_K, refuse_with(error_number)); }
constexpr sock_filter jump_if(std::uint16_t how, std::uint32_t value, std::size_t yes, std::size_t no) {
  return BPF_JUMP(static_cast<std::uint16_t>(BPF_JMP | BPF_K | how), value, static_cast<std::uint8_t>(yes),
                  static_cast<std::uint8_t>(no));
}

constexpr std::size_t k_call = offsetof(seccomp_data, nr);

// The lower half of an argument; the kernel looks at no more where it wants an `int`.
constexpr std::size_t offset_of(std::size_t argument) {
  constexpr std::size_t k_low = std::endian::native == std::endian::little ? 0 : sizeof(std::uint32_t);
  return offsetof(seccomp_data, args) + argument * sizeof(std::uint64_t) + k_low;
}

// Goes on behind itself with all but the call with another value. Gives the place of the first value, 0 for none.
std::size_t allow_only(Program& program, const char* call, std::size_t argument,
                       std::span<const std::uint32_t> values) {
  const int number = seccomp_syscall_resolve_name(call);
  if (number < 0) return 0;
  const std::size_t count = values.size();
  program.push_back(load(k_call));
  program.push_back(jump_if(BPF_JEQ, static_cast<std::uint32_t>(number), 0, count + 2));
  program.push_back(load(offset_of(argument)));
  const std::size_t first = program.size();
  for (std::size_t i = 0; i < count; ++i) program.push_back(jump_if(BPF_JEQ, values[i], count - i, 0));
  program.push_back(refuse(EPERM));
  return first;
}

// The library knows calls up to 449, and other processors have their own from 1024 on.
void refuse_new_calls(Program& program) {
  constexpr std::uint32_t k_first = 450;
  constexpr std::uint32_t k_behind = 1024;
  program.push_back(load(k_call));
  program.push_back(jump_if(BPF_JGE, k_behind, 2, 0));
  program.push_back(jump_if(BPF_JGE, k_first, 0, 1));
  program.push_back(refuse(ENOSYS));
}

constexpr auto k_controls = std::to_array<std::uint32_t>({F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL});
constexpr auto k_device_controls = std::to_array<std::uint32_t>({TCGETS, TIOCGWINSZ, FIONREAD, FIOCLEX, FIONCLEX});

}  // namespace

ProgramFilter::ProgramFilter() {
  const Program rest = all_but_harm();
  if (rest.empty()) return;
  refuse_new_calls(program_);
  (void)allow_only(program_, "fcntl", 1, k_controls);
  (void)allow_only(program_, "fcntl64", 1, k_controls);
  (void)allow_only(program_, "ioctl", 1, k_device_controls);
  // `abort` signals to itself.
  own_process_ = allow_only(program_, "tgkill", 0, std::array{std::uint32_t{0}});
  program_.insert(program_.end(), rest.begin(), rest.end());
}

bool ProgramFilter::install() noexcept {
  if (own_process_ != 0) program_[own_process_].k = static_cast<std::uint32_t>(::getpid());
  const sock_fprog filter{.len = static_cast<unsigned short>(program_.size()), .filter = program_.data()};
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

}  // namespace rubricate
#endif
