// Which system calls our own readers may make.
#include <extract/barriers_linux.hpp>

#if defined(__linux__) && defined(RUBRICATE_HAS_SECCOMP)
#include <array>
#include <cerrno>

#include <unistd.h>

namespace rubricate {

bool filter_reader() {
  constexpr auto k_allowed =
      std::to_array<const char*>({"read",        "pread64",    "readv",          "write",        "writev",
                                  "close",       "fstat",      "lseek",          "mmap",         "munmap",
                                  "mprotect",    "mremap",     "madvise",        "brk",          "futex",
                                  "exit",        "exit_group", "rt_sigreturn",   "rt_sigaction", "rt_sigprocmask",
                                  "sigaltstack", "getrandom",  "clock_gettime",  "gettimeofday", "sched_yield",
                                  "getpid",      "gettid",     "restart_syscall"});
  Filter filter(refuse_with(EPERM));
  for (const char* name : k_allowed) filter.add(SCMP_ACT_ALLOW, name);
  // `abort` signals to itself.
  filter.add(SCMP_ACT_ALLOW, "tgkill", {argument(0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid()))});
  return filter.load();
}

}  // namespace rubricate
#endif
