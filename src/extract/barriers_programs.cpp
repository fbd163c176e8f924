// Which system calls programs of others may make.
#include <extract/barriers.hpp>
#include <extract/barriers_linux.hpp>

#if defined(__linux__) && defined(RUBRICATE_HAS_SECCOMP)
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>

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
  CallRules rules(SCMP_ACT_ALLOW);
  for (const char* name : k_refused) rules.add(refuse_with(EPERM), name);
  // Their arguments lie where a filter cannot look; the C library then takes the older calls.
  for (const char* name : {"clone3", "openat2"}) rules.add(refuse_with(ENOSYS), name);
  // Threads, but no processes.
  rules.add(refuse_with(EPERM), "clone", {argument(0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)});
  for (const int flag : {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC}) {
    const auto bits = static_cast<scmp_datum_t>(flag);
    rules.add(refuse_with(EACCES), "open", {argument(1, SCMP_CMP_MASKED_EQ, bits, bits)});
    rules.add(refuse_with(EACCES), "openat", {argument(2, SCMP_CMP_MASKED_EQ, bits, bits)});
  }
  // Limits may be asked for, of itself, but not set. (Sanitizers set one.)
  rules.add(refuse_with(EPERM), "prlimit64", {argument(0, SCMP_CMP_NE, 0)});
  if (!k_instrumented) {
    rules.add(refuse_with(EPERM), "prlimit64", {argument(2, SCMP_CMP_NE, 0)});
    rules.add(refuse_with(EPERM), "setrlimit");
  }
  // It ends with us, and shares no processor's secrets with others.
  constexpr scmp_datum_t k_core_scheduling = 62;
  for (const scmp_datum_t what : {scmp_datum_t{PR_SET_PDEATHSIG}, k_core_scheduling})
    rules.add(refuse_with(EPERM), "prctl", {argument(0, SCMP_CMP_EQ, what)});
  return rules.program();
}

// The library knows calls up to 449, and other processors have their own from 1024 on.
constexpr auto k_no_new_calls = std::to_array<sock_filter>({
    load_call(),
    jump_if(BPF_JGE, 1024, 2, 0),
    jump_if(BPF_JGE, 450, 0, 1),
    end_with(refuse_with(ENOSYS)),
});

constexpr auto k_controls = std::to_array<std::uint32_t>({F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL});
constexpr auto k_device_controls = std::to_array<std::uint32_t>({TCGETS, TIOCGWINSZ, FIONREAD, FIOCLEX, FIONCLEX});

}  // namespace

CallFilter filter_for_programs() {
  CallFilter filter;
  const auto rest = all_but_harm();
  if (rest.empty()) return filter;
  filter.add(k_no_new_calls);
  (void)filter.allow_only("fcntl", 1, k_controls);
  (void)filter.allow_only("fcntl64", 1, k_controls);
  (void)filter.allow_only("ioctl", 1, k_device_controls);
  filter.allow_only_itself("tgkill");  // `abort` signals to itself
  filter.add(rest);
  return filter;
}

}  // namespace rubricate
#endif
