// Programs that are shut in, and what becomes of them.
#include "confined_runs.hpp"

#include <extract/barriers.hpp>
#include <extract/confined.hpp>
#include <extract/extract.hpp>
#include <extract/serve.hpp>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rubricate {
namespace {

using Kind = ConfinedEnd::Kind;

using test::open_descriptors;
using test::opened;
using test::Ran;

Ran run(const FileHandle& file, std::string path, std::vector<std::string> arguments, ConfinedLimits limits = {}) {
  ConfinedProgram program = test::program(std::move(path), std::move(arguments));
  program.limits = limits;
  return test::run(program, file);
}

}  // namespace

TEST_CASE("a program gets the file as its standard input, from its beginning") {
  const TempFolder folder;
  const FileHandle file = opened(folder, "some text");
  for (int i = 0; i < 2; ++i) {
    const Ran ran = run(file, "/bin/cat", {});
    CHECK(ran.end.kind == Kind::exited);
    CHECK(ran.end.code == 0);
    CHECK(ran.output == "some text");
  }
}

TEST_CASE("how a program ends is told") {
  const TempFolder folder;
  const FileHandle file = opened(folder, "some text");
  CHECK(run(file, "/bin/sh", {"-c", "exit 7"}).end.code == 7);
  const Ran killed = run(file, "/bin/sh", {"-c", "kill -SEGV $$; exit 7"});
  CHECK_MESSAGE((killed.end.kind == Kind::signalled || killed.end.code == 7), "a kill may be refused altogether");
  CHECK(run(file, "/bin/sh", {"-c", "echo no >&2; exit 1"}).end.complaints == "no\n");
  CHECK(run(file, "/no/such/program", {}).end.kind == Kind::not_started);
  ConfinedLimits limits;
  limits.wall_seconds = 1;
  CHECK(run(file, "/bin/sleep", {"60"}, limits).end.kind == Kind::timed_out);
  limits = {};
  limits.cpu_seconds = 1;
  CHECK(run(file, "/bin/sh", {"-c", "while :; do :; done"}, limits).end.kind == Kind::timed_out);
  limits = {};
  limits.output_bytes = 1000;
  CHECK(run(file, "/usr/bin/yes", {}, limits).end.kind == Kind::too_much_output);
}

TEST_CASE("a program can open no other file, and write none") {
  if (barrier_support().landlock == 0 && !barrier_support().seccomp) return;
  const TempFolder folder;
  const FileHandle file = opened(folder, "some text");
  folder.write("secret.txt", "secret");
  if (barrier_support().landlock > 0) {
    const Ran other = run(file, "/bin/cat", {folder.path() + "/secret.txt"});
    CHECK(other.end.code != 0);
    CHECK(other.output.empty());
  }
  const Ran written = run(file, "/bin/sh", {"-c", fmt::format("echo x > {}/new.txt", folder.path())});
  CHECK(written.end.code != 0);
  CHECK_FALSE(std::filesystem::exists(folder.path() + "/new.txt"));
  CHECK(run(file, "/bin/sh", {"-c", fmt::format("rm {}/secret.txt", folder.path())}).end.code != 0);
  CHECK(std::filesystem::exists(folder.path() + "/secret.txt"));
}

TEST_CASE("neither our own readers nor programs of others can do anything but read what they have") {
  const TempFolder folder;
  const FileHandle file = opened(folder, "some text");
  const BarrierSupport support = barrier_support();
  for (const ReaderMode mode : {ReaderMode::probe, ReaderMode::probe_program}) {
    std::string output;
    const ConfinedEnd end = run_confined(reader_program(mode), file, [&](std::string_view piece) {
      output += piece;
      return true;
    });
    CHECK(end.kind == Kind::exited);
    CHECK(end.code == 0);
    if (support.landlock > 0) CHECK(output.starts_with("file refused\nwrite refused\n"));
    if (support.landlock > 0 && support.seccomp)
      CHECK(output ==
            "file refused\nwrite refused\nchange refused\nsocket refused\nprocess refused\nsignal refused\n"
            "limits refused\npriority refused\n");
  }
}

TEST_CASE("a process that aborts has crashed: it may signal to itself") {
  const Barriers barriers({}, nullptr);
  const pid_t pid = ::fork();
  if (pid == 0) {
    const rlimit none{};
    (void)::setrlimit(RLIMIT_CORE, &none);
    (void)std::signal(SIGABRT, SIG_DFL);
    if (!barriers.raise()) ::_exit(1);
    std::abort();
  }
  REQUIRE(pid > 0);
  int status = 0;
  REQUIRE(::waitpid(pid, &status, 0) == pid);
  REQUIRE(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGABRT);
}

TEST_CASE("a folder in PATH that has a program's name is no program") {
  const TempFolder folder;
  std::filesystem::create_directory(folder.path() + "/pdftotext");
  const char* const before = std::getenv("PATH");
  const std::string path = before == nullptr ? "" : before;
  REQUIRE(::setenv("PATH", folder.path().c_str(), 1) == 0);
  const auto found = find_program("pdftotext");
  REQUIRE(::setenv("PATH", path.c_str(), 1) == 0);
  CHECK_FALSE(found);
}

TEST_CASE("nothing stays open, and nobody is left behind, with many at a time") {
  const TempFolder folder;
  const std::size_t before = open_descriptors();
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&folder, i] {
        const FileHandle file = opened(folder, "%PDF-1.4\nnothing else", fmt::format("{}.pdf", i));
        for (int k = 0; k < 5; ++k) {
          const Opening opening = extract(file).opening;
          CHECK((opening == Opening::damaged || opening == Opening::no_helper));
        }
      });
  }
  CHECK(open_descriptors() == before);
  CHECK(run(opened(folder, "x"), "/bin/sh", {"-c", "sleep 60 & exit 0"}).end.kind != Kind::timed_out);
}

TEST_CASE("what a file is decides who opens it") {
  const TempFolder folder;
  const auto opening = [&](const std::string& content) { return extract(opened(folder, content)); };
  CHECK(opening("plain text").opening == Opening::none);
  CHECK(opening("plain text").facts.type == "txt");
  CHECK(opening(std::string("\x01\x02\x03\x00\xFF", 5)).opening == Opening::none);
  CHECK(opening("PK\x03\x04" + std::string(200, '\0')).opening == Opening::damaged);
  const Extraction svg = opening("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"/>");
  CHECK(svg.opening == Opening::facts);
  CHECK(svg.facts.width == 30);
  CHECK(svg.facts.height == 20);
}

}  // namespace rubricate
