// Files are written whole or not at all.
#include "as_nobody.hpp"
#include "temp_folder.hpp"

#include <util/file.hpp>

#include <csignal>
#include <filesystem>
#include <string>
#include <thread>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

}  // namespace

TEST_CASE("a file is written whole, in place of an older one, with the older one's permissions") {
  const TempFolder folder;
  REQUIRE(write_whole(folder / "report.html", "first"));
  CHECK(folder.read("report.html") == "first");
  fs::permissions(folder / "report.html", fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  const std::string large(200'000, 'y');
  REQUIRE(write_whole(folder / "report.html", large));
  CHECK(folder.read("report.html") == large);
  CHECK(fs::status(folder / "report.html").permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
  CHECK(folder.count() == 1);
}

TEST_CASE("a new file is written, and what is there already stays") {
  const TempFolder folder;
  REQUIRE(write_new(folder / "a.yaml", "first"));
  CHECK(folder.read("a.yaml") == "first");
  fs::create_symlink("nowhere", folder / "link.yaml");
  for (const std::string_view name : {"a.yaml", "link.yaml"}) {
    CAPTURE(name);
    const auto result = write_new(folder / std::string(name), "second");
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::output);
    CHECK(result.error().message.ends_with("could not be written: there is something of this name already."));
    CHECK(result.error().help.starts_with("The file that was there is unchanged."));
  }
  CHECK(folder.read("a.yaml") == "first");
  CHECK_FALSE(fs::exists(folder / "nowhere"));
  CHECK_FALSE(write_new(folder / "none/a.yaml", "x"));
}

TEST_CASE("writing to a link changes the file behind it and keeps the link") {
  const TempFolder folder;
  folder.write("real/report.html", "old");
  fs::create_symlink("real/report.html", folder / "link.html");
  REQUIRE(write_whole(folder / "link.html", "new"));
  CHECK(fs::is_symlink(folder / "link.html"));
  CHECK(folder.read("real/report.html") == "new");
}

TEST_CASE("what is not whole is written beside the older file") {
  const TempFolder folder;
  folder.write("report.json", "old");
  folder.write("real/all.csv", "old");
  fs::create_symlink("real/all.csv", folder / "link.csv");
  const auto write = [&folder](const std::string& name) {
    auto file = WholeFile::begin(folder / name);
    REQUIRE(file);
    REQUIRE(file->write("some"));
    const auto path = file->finish_incomplete();
    REQUIRE(path);
    return path->ends_with(name) ? "the same" : path->substr(path->find_last_of('/') + 1);
  };
  CHECK(write("report.json") == "report.incomplete.json");
  CHECK(write("report.json") == "report.incomplete.json");
  CHECK(write("report") == "report.incomplete");
  CHECK(write(".report") == ".report.incomplete");
  folder.write("a.b/report", "old");
  CHECK(write("a.b/report") == "report.incomplete");
  CHECK(write("link.csv") == "all.incomplete.csv");
  CHECK(folder.read("report.json") == "old");
  CHECK(folder.read("real/all.csv") == "old");
  CHECK(folder.read("report.incomplete.json") == "some");
  CHECK(folder.read("real/all.incomplete.csv") == "some");
  CHECK(WholeFile::begin("/dev/null")->finish_incomplete() == "/dev/null");
}

TEST_CASE("a file has no name before it is whole, where the file system knows such files") {
  const TempFolder folder;
  const int unnamed = ::open(folder.path().c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
  if (unnamed < 0) return;
  ::close(unnamed);
  auto file = WholeFile::begin(folder / "report.json");
  REQUIRE(file);
  REQUIRE(file->write("some"));
  CHECK(folder.count() == 0);
  REQUIRE(file->finish());
  CHECK(folder.count() == 1);
  CHECK(folder.read("report.json") == "some");
  REQUIRE(write_whole(folder / "report.json", "more"));
  CHECK(folder.count() == 1);
  CHECK(folder.read("report.json") == "more");
}

TEST_CASE("a failed write leaves the old file and no litter") {
  const TempFolder folder;
  folder.write("report.html", "old");
  rlimit old{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &old) == 0);
  auto* const old_handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = old;
  small.rlim_cur = 1000;
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const auto result = write_whole(folder / "report.html", std::string(5000, 'x'));
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &old) == 0);
  (void)std::signal(SIGXFSZ, old_handler);
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == ErrorKind::output);
  CHECK(result.error().message.find("could not be written") != std::string::npos);
  CHECK(result.error().help.starts_with("The file that was there is unchanged."));
  CHECK(folder.read("report.html") == "old");
  CHECK(folder.count() == 1);
}

TEST_CASE("a full disk is named") {
  if (::access("/dev/full", W_OK) != 0) {
    MESSAGE("skipped: no /dev/full here");
    return;
  }
  const auto result = write_whole("/dev/full", "report");
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == ErrorKind::output);
  CHECK(result.error().message == "/dev/full could not be written: the disk is full.");
  CHECK(write_whole("/dev/null", "report"));
}

TEST_CASE("a read-only file is not replaced") {
  const TempFolder folder;
  folder.write("report.html", "old");
  std::filesystem::permissions(folder / "report.html", std::filesystem::perms{0444});
  const auto result = write_whole(folder / "report.html", "new");
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == ErrorKind::output);
  CHECK(result.error().message.find("read-only") != std::string::npos);
  CHECK(folder.read("report.html") == "old");
  CHECK(folder.count() == 1);
}

TEST_CASE("where nothing can be written, the error says why") {
  const TempFolder folder;
  fs::create_directory(folder / "sub");
  folder.write("file", "x");
  const auto is_folder = write_whole(folder / "sub", "x");
  REQUIRE_FALSE(is_folder);
  CHECK(is_folder.error().message.ends_with("it is a folder."));
  const auto no_folder = write_whole(folder / "none/report.html", "x");
  REQUIRE_FALSE(no_folder);
  CHECK(no_folder.error().message.ends_with("its folder does not exist."));
  const auto below_file = write_whole(folder / "file/report.html", "x");
  REQUIRE_FALSE(below_file);
  CHECK(below_file.error().message.ends_with("a part of its path is not a folder."));
}

TEST_CASE("a folder without permission is said in plain words") {
  const TempFolder folder;
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_exec);
  {
    const AsNobody nobody;
    if (!nobody.active()) {
      MESSAGE("skipped: cannot become another user");
      return;
    }
    const auto result = write_whole(folder / "report.html", "x");
    REQUIRE_FALSE(result);
    CHECK(result.error().message.ends_with("you have no permission to write there."));
  }
  fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST_CASE("a reader that went away is not an output error") {
  const TempFolder folder;
  const std::string fifo = folder / "fifo";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  auto* const old_handler = std::signal(SIGPIPE, SIG_IGN);
  FileHandle reader(::open(fifo.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  std::jthread closer([&reader] {
    pollfd readable{reader.get(), POLLIN, 0};
    (void)::poll(&readable, 1, -1);
    (void)reader.close();
  });
  const auto result = write_whole(fifo, std::string(5'000'000, 'x'));
  closer.join();
  (void)std::signal(SIGPIPE, old_handler);
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == ErrorKind::output_gone);
}

}  // namespace rubricate
