// Limits of the process.
#include <app/descriptors.hpp>

#include <algorithm>
#include <thread>

#include <sys/resource.h>

namespace rubricate {
namespace {

constexpr rlim_t k_enough = 4096;
constexpr rlim_t k_reserved = 8;  // standard streams, reports, the journal
constexpr rlim_t k_per_job = 12;  // folders within folders, a file, and the pipes to the process that opens it

rlimit limit() {
  rlimit limit{};
  (void)::getrlimit(RLIMIT_NOFILE, &limit);
  return limit;
}

}  // namespace

void raise_descriptor_limit() {
  rlimit wanted = limit();
  if (wanted.rlim_cur >= k_enough) return;
  wanted.rlim_cur = std::min(wanted.rlim_max, k_enough);
  (void)::setrlimit(RLIMIT_NOFILE, &wanted);
}

unsigned useful_jobs(unsigned wanted) {
  const unsigned jobs = wanted > 0 ? wanted : std::max(1U, std::thread::hardware_concurrency());
  const rlim_t files = std::max(limit().rlim_cur, k_reserved + k_per_job);
  return static_cast<unsigned>(std::min<rlim_t>(jobs, (files - k_reserved) / k_per_job));
}

}  // namespace rubricate
