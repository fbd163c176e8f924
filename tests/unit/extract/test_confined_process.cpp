// Processes that have started before their file is known.
#include "confined_runs.hpp"

#include <extract/barriers.hpp>
#include <extract/confined.hpp>
#include <extract/confined_process.hpp>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rubricate {
namespace {

using Kind = ConfinedEnd::Kind;

using test::open_descriptors;
using test::opened;
using test::Ran;
using test::run;

ConfinedProgram program(std::string path, std::vector<std::string> arguments = {}) {
  ConfinedProgram program = test::program(std::move(path), std::move(arguments));
  program.reads_once = true;
  return program;
}

// Without another process, which it may not begin.
ConfinedProgram script(const std::string& text) { return program("/bin/sh", {"-c", text}); }

}  // namespace

TEST_CASE("each process gets its own file, whole, whether it has waited for it or not") {
  const TempFolder folder;
  for (int i = 0; i < 5; ++i) {
    const std::string text =
        fmt::format("{}:{}", i, std::string(std::size_t{300'000} * static_cast<std::size_t>(i), 'x'));
    const Ran ran = run(program("/bin/cat"), opened(folder, text));
    CHECK(ran.end.kind == Kind::exited);
    CHECK(ran.output == text);
  }
}

TEST_CASE("a file is read from its beginning, wherever somebody else has read to") {
  const TempFolder folder;
  const FileHandle file = opened(folder, "some text");
  for (int i = 0; i < 4; ++i) {
    char read = 0;
    REQUIRE(::read(file.get(), &read, 1) == 1);
    CHECK(run(program("/bin/cat"), file).output == "some text");
  }
}

TEST_CASE("a program that reads none of a large file ends as it likes") {
  const TempFolder folder;
  const FileHandle file = opened(folder, std::string(1'000'000, 'x'));
  for (int i = 0; i < 4; ++i) {
    const Ran ran = run(script("exit 3"), file);
    CHECK(ran.end.kind == Kind::exited);
    CHECK(ran.end.code == 3);
  }
}

TEST_CASE("a program that has waited has the limits of its file") {
  if (k_instrumented) return;
  const TempFolder folder;
  const FileHandle file = opened(folder, "text");
  ConfinedProgram limited = script("read text; ulimit -v");
  limited.limits.memory_bytes = 512ULL << 20U;
  for (int i = 0; i < 4; ++i) CHECK(run(limited, file).output == "524288\n");
  ConfinedProgram slow = program("/bin/sleep", {"60"});
  slow.limits.wall_seconds = 1;
  for (int i = 0; i < 3; ++i) CHECK(run(slow, file).end.kind == Kind::timed_out);
}

TEST_CASE("what waits for one program is never given to another") {
  const TempFolder folder;
  const FileHandle file = opened(folder, "text");
  for (int i = 0; i < 3; ++i) {
    CHECK(run(program("/bin/cat"), file).output == "text");
    CHECK(run(program("/bin/cat"), file).output == "text");
    CHECK(run(program("/bin/cat", {"-n"}), file).output == "     1\ttext");
    CHECK(run(program("/usr/bin/wc", {"-c"}), file).output == "4\n");
  }
}

TEST_CASE("a process that waits reads what it is given, and is gone then") {
  const TempFolder folder;
  const FileHandle file = opened(folder, "text");
  auto waiting = ConfinedProcess::start_waiting(program("/bin/cat"));
  REQUIRE(waiting);
  CHECK(waiting->is_alive());
  REQUIRE(waiting->give(file, {}));
  std::string output;
  CHECK(waiting->read([&](std::string_view piece) { return !(output += piece).empty(); }).kind == Kind::exited);
  CHECK(output == "text");
  CHECK_FALSE(waiting->is_alive());
}

TEST_CASE("a thread leaves neither a process nor a descriptor behind") {
  const TempFolder folder;
  const FileHandle file = opened(folder, "text");
  const std::size_t before = open_descriptors();
  std::thread([&] {
    for (int i = 0; i < 4; ++i) CHECK(run(program("/bin/cat"), file).output == "text");
    CHECK(::waitpid(-1, nullptr, WNOHANG | __WNOTHREAD) == 0);  // there is one that waits, and the server
  }).join();
  CHECK(open_descriptors() == before);
}

}  // namespace rubricate
