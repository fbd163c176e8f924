// Files are read safely.
#include "as_nobody.hpp"
#include "temp_folder.hpp"

#include <util/file.hpp>
#include <util/file_beneath.hpp>
#include <util/sha256.hpp>

#include <atomic>
#include <filesystem>
#include <string>
#include <thread>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;
using Kind = FileProblem::Kind;

constexpr std::uint64_t k_limit = 1'000'000;

FileResult<FileContent> read_beneath(const TempFolder& folder, const std::string& path, std::uint64_t limit = k_limit) {
  const auto root = open_folder(folder.path());
  REQUIRE(root);
  const auto file = open_file_beneath(*root, path);
  if (!file) return std::unexpected(file.error());
  return read_file(*file, limit);
}

// Both ways to open must agree.
void check_refused(const TempFolder& folder, const std::string& path, Kind expected) {
  CAPTURE(path);
  const auto root = open_folder(folder.path());
  REQUIRE(root);
  constexpr int k_flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC;
  if (const auto in_one = open_beneath_in_one(root->get(), path, k_flags)) {
    REQUIRE_FALSE(in_one->has_value());
    CHECK(in_one->error().kind == expected);
  } else {
    MESSAGE("this system has no openat2");
  }
  const auto stepwise = open_beneath_stepwise(root->get(), path, k_flags);
  REQUIRE_FALSE(stepwise.has_value());
  CHECK(stepwise.error().kind == expected);
  CHECK_FALSE(stepwise.error().message.empty());
}

}  // namespace

TEST_CASE("a file is read whole and hashed") {
  const TempFolder folder;
  folder.write("a/b/c.md", std::string("x\0y\r\n", 5));
  const auto content = read_beneath(folder, "a/b/c.md");
  REQUIRE(content);
  CHECK(content->bytes == std::string("x\0y\r\n", 5));
  CHECK(content->size == 5);
  CHECK(content->sha256 == sha256_hex(content->bytes));
}

TEST_CASE("the stepwise way opens what openat2 opens") {
  const TempFolder folder;
  folder.write("a/b/c.md", "deep");
  const auto root = open_folder(folder.path());
  REQUIRE(root);
  const auto file = open_beneath_stepwise(root->get(), "a/b/c.md", O_RDONLY | O_CLOEXEC);
  REQUIRE(file);
  const auto content = read_file(*file, k_limit);
  REQUIRE(content);
  CHECK(content->bytes == "deep");
}

TEST_CASE("a large file is hashed without being kept") {
  const TempFolder folder;
  const std::string bytes(300'000, 'z');
  folder.write("film.mp4", bytes);
  const auto file = open_file(folder / "film.mp4");
  REQUIRE(file);
  const auto content = hash_file(*file, k_limit);
  REQUIRE(content);
  CHECK(content->bytes.empty());
  CHECK(content->size == bytes.size());
  CHECK(content->sha256 == sha256_hex(bytes));
}

TEST_CASE("the limit is the largest size that is read") {
  const TempFolder folder;
  folder.write("ten", "0123456789");
  CHECK(read_beneath(folder, "ten", 10));
  const auto refused = read_beneath(folder, "ten", 9);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == Kind::too_large);
  CHECK(refused.error().message == "it is larger than 9 bytes");
}

TEST_CASE("a file that claims no size is still held to the limit") {
  const auto file = open_file("/proc/self/status");
  if (!file) {
    MESSAGE("skipped: no /proc here");
    return;
  }
  const auto content = read_file(*file, 10);
  REQUIRE_FALSE(content);
  CHECK(content.error().kind == Kind::too_large);
}

TEST_CASE("nothing leads out of the folder") {
  const TempFolder folder;
  const TempFolder outside;
  outside.write("secret.md", "secret");
  folder.write("in/real.md", "real");
  fs::create_symlink(outside / "secret.md", folder / "file-link.md");
  fs::create_symlink("in/real.md", folder / "inner-link.md");
  fs::create_symlink(outside.path(), folder / "folder-link");
  fs::create_symlink("loop", folder / "loop");
  check_refused(folder, "file-link.md", Kind::link);
  check_refused(folder, "inner-link.md", Kind::link);
  check_refused(folder, "folder-link/secret.md", Kind::link);
  check_refused(folder, "loop", Kind::link);
  check_refused(folder, "../" + fs::path(outside.path()).filename().string() + "/secret.md", Kind::link);
  check_refused(folder, outside / "secret.md", Kind::link);
  check_refused(folder, "nothing.md", Kind::missing);
  check_refused(folder, "in/real.md/more", Kind::not_a_file);
}

TEST_CASE("a FIFO, a socket, a device and a folder are no files, and nobody waits for them") {
  const TempFolder folder;
  REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
  fs::create_directory(folder / "sub");
  const FileHandle socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = folder / "socket";
  REQUIRE(path.size() < sizeof address.sun_path);
  path.copy(address.sun_path, path.size());
  REQUIRE(::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  for (const std::string name : {"fifo", "sub", "socket"}) {
    CAPTURE(name);
    const auto content = read_beneath(folder, name);
    REQUIRE_FALSE(content);
    CHECK(content.error().kind == Kind::not_a_file);
  }
  const auto device = open_file("/dev/null");
  REQUIRE_FALSE(device);
  CHECK(device.error().kind == Kind::not_a_file);
}

TEST_CASE("a name with a zero byte is not cut short") {
  const TempFolder folder;
  folder.write("a", "x");
  const auto content = read_beneath(folder, std::string("a\0b", 3));
  REQUIRE_FALSE(content);
  CHECK(content.error().kind == Kind::missing);
}

TEST_CASE("permission denied is said in plain words") {
  const TempFolder folder;
  folder.write("private.md", "x");
  fs::permissions(folder.path(), fs::perms::all);
  fs::permissions(folder / "private.md", fs::perms::none);
  const AsNobody nobody;
  if (!nobody.active()) {
    MESSAGE("skipped: cannot become another user");
    return;
  }
  const auto content = read_beneath(folder, "private.md");
  REQUIRE_FALSE(content);
  CHECK(content.error().kind == Kind::denied);
  CHECK(content.error().message == "you have no permission to read it");
}

TEST_CASE("too many open files is an error value") {
  const TempFolder folder;
  folder.write("a.md", "x");
  const auto root = open_folder(folder.path());
  REQUIRE(root);
  rlimit old{};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &old) == 0);
  rlimit none = old;
  none.rlim_cur = static_cast<rlim_t>(root->get()) + 1;
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
  const auto file = open_file_beneath(*root, "a.md");
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &old) == 0);
  REQUIRE_FALSE(file);
  CHECK(file.error().message == "too many files are open on this computer");
}

TEST_CASE("a file that changes while it is read is noticed or read whole, never mixed") {
  const TempFolder folder;
  constexpr std::size_t k_size = 500'000;
  folder.write("a.md", std::string(k_size, 'a'));
  std::atomic<bool> stop = false;
  std::jthread writer([&] {
    for (char c = 'b'; !stop; c = c == 'z' ? 'a' : static_cast<char>(c + 1)) {
      const FileHandle file(::open((folder / "a.md").c_str(), O_WRONLY | O_CLOEXEC));
      const std::string bytes(k_size, c);
      (void)!::pwrite(file.get(), bytes.data(), bytes.size(), 0);
      std::this_thread::yield();
    }
  });
  int changed = 0;
  constexpr int k_rounds = 100;
  for (int i = 0; i < k_rounds; ++i) {
    const auto content = read_beneath(folder, "a.md");
    if (!content) {
      CHECK(content.error().kind == Kind::changed);
      ++changed;
    }
  }
  stop = true;
  CHECK(changed > 0);
}

TEST_CASE("a file that grows or shrinks while it is read has changed") {
  const TempFolder folder;
  folder.write("a.md", std::string(1000, 'a'));
  const auto file = open_file(folder / "a.md");
  REQUIRE(file);
  CHECK(read_file(*file, k_limit));
  folder.write("a.md", "now shorter");
  const auto again = read_file(*file, k_limit);  // from its beginning, whatever was read before
  REQUIRE(again);
  CHECK(again->bytes == "now shorter");
}

TEST_CASE("a file that the user named may be a link; the error names the path") {
  const TempFolder folder;
  folder.write("real.yaml", "x: 1");
  fs::create_symlink("real.yaml", folder / "link.yaml");
  const auto content = read_named_file(folder / "link.yaml", k_limit);
  REQUIRE(content);
  CHECK(content->bytes == "x: 1");
  const auto missing = read_named_file(folder / "none.yaml", k_limit);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == ErrorKind::input);
  CHECK(missing.error().message == (folder / "none.yaml") + " cannot be read: there is nothing of that name.");
}

TEST_CASE("sizes in words") {
  CHECK(size_in_words(0) == "0 bytes");
  CHECK(size_in_words(1) == "1 byte");
  CHECK(size_in_words(999) == "999 bytes");
  CHECK(size_in_words(1000) == "1.0 kB");
  CHECK(size_in_words(4'194'304) == "4.2 MB");
  CHECK(size_in_words(999'999) == "1.0 MB");
  CHECK(size_in_words(256'000'000) == "256 MB");
}

}  // namespace rubricate
