// Makes seccomp's filters, with libseccomp.
#include <extract/barriers_linux.hpp>

#if defined(__linux__) && defined(RUBRICATE_HAS_SECCOMP)
#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace rubricate {

Filter::Filter(std::uint32_t otherwise) : context_(seccomp_init(otherwise)) {}

Filter::~Filter() {
  if (context_ != nullptr) seccomp_release(context_);
}

void Filter::add(std::uint32_t action, const char* name, std::initializer_list<scmp_arg_cmp> conditions) {
  const int number = seccomp_syscall_resolve_name(name);
  if (number == __NR_SCMP_ERROR) return;
  (void)seccomp_rule_add_array(context_, action, number, static_cast<unsigned>(conditions.size()), conditions.begin());
}

// It goes through a pipe, for which it is small enough: a file would be subject to limits on files.
std::vector<sock_filter> Filter::program() const {
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

bool Filter::load() const { return context_ != nullptr && seccomp_load(context_) == 0; }

}  // namespace rubricate
#endif
