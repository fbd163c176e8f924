// Which system calls our own readers may make.
#include <extract/barriers_linux.hpp>

#if defined(__linux__) && defined(RUBRICATE_HAS_SECCOMP)
#include <array>
#include <cerrno>

namespace rubricate {

CallFilter filter_for_readers() {
  constexpr auto k_allowed =
      std::to_array<const char*>({"read",        "pread64",     "readv",          "write",           "writev",
                                  "close",       "close_range", "fstat",          "lseek",           "mmap",
                                  "munmap",      "mprotect",    "mremap",         "madvise",         "brk",
                                  "futex",       "exit",        "exit_group",     "rt_sigreturn",    "rt_sigaction",
                                  "sigaltstack", "getrandom",   "rt_sigprocmask", "clock_gettime",   "gettimeofday",
                                  "sched_yield", "getpid",      "gettid",         "restart_syscall", "tgkill"});
  CallRules rules(refuse_with(EPERM));
  for (const char* name : k_allowed) rules.add(SCMP_ACT_ALLOW, name);
  const auto rest = rules.program();
  CallFilter filter;
  if (rest.empty()) return filter;
  filter.allow_only_itself("tgkill");  // `abort` signals to itself
  filter.add(rest);
  return filter;
}

}  // namespace rubricate
#endif
