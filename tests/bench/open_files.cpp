// Opens files with several threads, as often as it takes to measure, and prints milliseconds a file: `open_files
// THREADS FILE…`
#include <extract/extract.hpp>
#include <extract/serve.hpp>
#include <util/file.hpp>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <span>
#include <thread>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

// How many could not be read.
int open_all(std::span<char*> paths, int threads) {
  std::atomic<std::size_t> next = 0;
  std::atomic<int> unread = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < paths.size(); i = next++) {
      const auto file = open_file(paths[i]);
      const Opening opening = file ? extract(*file).opening : Opening::damaged;
      if (opening != Opening::text && opening != Opening::facts) ++unread;
    }
  };
  std::vector<std::jthread> workers;
  for (int i = 0; i < threads; ++i) workers.emplace_back(work);
  workers.clear();
  return unread;
}

}  // namespace
}  // namespace rubricate

int main(int argc, char** argv) {
  rubricate::serve_reader(argc, argv);
  const int threads = argc > 2 ? std::atoi(argv[1]) : 0;
  if (threads < 1) return 2;
  const std::span<char*> files(argv + 2, argv + argc);
  const auto begin = std::chrono::steady_clock::now();
  const int unread = rubricate::open_all(files, threads);
  const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
  fmt::print("{:.3f}\n", time.count() / static_cast<double>(files.size()));
  return unread == 0 ? 0 : 1;
}
