// Makes seccomp's filters: what libseccomp can say, and before it what it cannot.
#include <extract/barriers_linux.hpp>

#if defined(__linux__) && defined(RUBRICATE_HAS_SECCOMP)
#include <array>
#include <bit>
#include <cstddef>

#include <fcntl.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace rubricate {
namespace {

// The lower half of an argument; the kernel looks at no more where it wants an `int`.
constexpr std::size_t offset_of(std::size_t argument) {
  constexpr std::size_t k_low = std::endian::native == std::endian::little ? 0 : sizeof(std::uint32_t);
  return offsetof(seccomp_data, args) + argument * sizeof(std::uint64_t) + k_low;
}

}  // namespace

CallRules::CallRules(std::uint32_t otherwise) : context_(seccomp_init(otherwise)) {}

CallRules::~CallRules() {
  if (context_ != nullptr) seccomp_release(context_);
}

void CallRules::add(std::uint32_t action, const char* name, std::initializer_list<scmp_arg_cmp> conditions) {
  const int number = seccomp_syscall_resolve_name(name);
  if (number == __NR_SCMP_ERROR) return;
  (void)seccomp_rule_add_array(context_, action, number, static_cast<unsigned>(conditions.size()), conditions.begin());
}

// It goes through a pipe, for which it is small enough: a file would be subject to limits on files.
std::vector<sock_filter> CallRules::program() const {
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

std::size_t CallFilter::allow_only(const char* call, std::size_t argument, std::span<const std::uint32_t> values) {
  const int number = seccomp_syscall_resolve_name(call);
  if (number < 0) return 0;
  const std::size_t count = values.size();
  program_.push_back(load_call());
  program_.push_back(jump_if(BPF_JEQ, static_cast<std::uint32_t>(number), 0, count + 2));
  program_.push_back(load(offset_of(argument)));
  const std::size_t first = program_.size();
  for (std::size_t i = 0; i < count; ++i) program_.push_back(jump_if(BPF_JEQ, values[i], count - i, 0));
  program_.push_back(end_with(refuse_with(EPERM)));
  return first;
}

void CallFilter::allow_only_itself(const char* call) {
  own_process_ = allow_only(call, 0, std::array{std::uint32_t{0}});
}

bool CallFilter::install() noexcept {
  if (own_process_ != 0) program_[own_process_].k = static_cast<std::uint32_t>(::getpid());
  const sock_fprog filter{.len = static_cast<unsigned short>(program_.size()), .filter = program_.data()};
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

}  // namespace rubricate
#endif
