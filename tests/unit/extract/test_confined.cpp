// Programs that are shut in, and what becomes of them.
#include "../util/temp_folder.hpp"

#include <extract/barriers.hpp>
#include <extract/confined.hpp>
#include <extract/extract.hpp>
#include <extract/serve.hpp>

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using Kind = ConfinedEnd::Kind;

struct Ran {
  ConfinedEnd end;
  std::string output;
};

FileHandle opened(const TempFolder& folder, const std::string& name, const std::string& content) {
  folder.write(name, content);
  auto file = open_file(folder.path() + "/" + name);
  REQUIRE(file);
  return std::move(*file);
}

Ran run(const FileHandle& file, std::string program, std::vector<std::string> arguments, ConfinedLimits limits = {}) {
  Ran ran;
  arguments.insert(arguments.begin(), program);
  ran.end = run_confined({.path = std::move(program), .arguments = std::move(arguments), .limits = limits}, file,
                         [&](std::string_view piece) {
                           ran.output += piece;
                           return true;
                         });
  return ran;
}

std::size_t open_descriptors() {
  const std::filesystem::directory_iterator all("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

}  // namespace

TEST_CASE("a program gets the file as its standard input, from its beginning") {
  const TempFolder folder;
  const FileHandle file = opened(folder, "a.txt", "some text");
  for (int i = 0; i < 2; ++i) {
    const Ran ran = run(file, "/bin/cat", {});
    CHECK(ran.end.kind == Kind::exited);
    CHECK(ran.end.code == 0);
    CHECK(ran.output == "some text");
  }
}

TEST_CASE("how a program ends is told") {
  const TempFolder folder;
  const FileHandle file = opened(folder, "a.txt", "some text");
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
  const FileHandle file = opened(folder, "a.txt", "some text");
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

TEST_CASE("our own readers can do nothing but read what they have") {
  const TempFolder folder;
  const FileHandle file = opened(folder, "a.txt", "some text");
  std::string output;
  const ConfinedEnd end = run_confined(reader_program(ReaderMode::probe), file, [&](std::string_view piece) {
    output += piece;
    return true;
  });
  CHECK(end.kind == Kind::exited);
  CHECK(end.code == 0);
  const BarrierSupport support = barrier_support();
  if (support.landlock > 0) CHECK(output.starts_with("file refused\nwrite refused\n"));
  if (support.seccomp) CHECK(output == "file refused\nwrite refused\nsocket refused\nprocess refused\n");
}

TEST_CASE("nothing stays open, and nobody is left behind, with many at a time") {
  const TempFolder folder;
  const std::size_t before = open_descriptors();
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&folder, i] {
        const FileHandle file = opened(folder, fmt::format("{}.pdf", i), "%PDF-1.4\nnothing else");
        for (int k = 0; k < 5; ++k) {
          const Opening opening = extract(file).opening;
          CHECK((opening == Opening::damaged || opening == Opening::no_helper));
        }
      });
  }
  CHECK(open_descriptors() == before);
  CHECK(run(opened(folder, "a.txt", "x"), "/bin/sh", {"-c", "sleep 60 & exit 0"}).end.kind != Kind::timed_out);
}

TEST_CASE("what a file is decides who opens it") {
  const TempFolder folder;
  const auto opening = [&](const std::string& content) { return extract(opened(folder, "a", content)); };
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
