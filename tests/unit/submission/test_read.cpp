// Real folders: what is read, what is refused, and what is said of it.
#include "../util/temp_folder.hpp"

#include <submission/assign.hpp>
#include <submission/read.hpp>
#include <util/sha256.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

std::string paths_of(const Submission& submission) {
  std::vector<std::string_view> paths;
  for (const SubmittedFile& file : submission.files) paths.emplace_back(file.source.path);
  return fmt::format("{}", fmt::join(paths, " "));
}

std::string ids_of(const Submission& submission) {
  std::vector<std::string_view> ids;
  for (const Finding& finding : submission.findings) ids.push_back(finding.id);
  return fmt::format("{}", fmt::join(ids, " "));
}

Submission read(const TempFolder& folder, const ReadLimits& limits = {}) {
  auto submission = read_submission(folder.path(), limits);
  REQUIRE(submission);
  return *std::move(submission);
}

}  // namespace

TEST_CASE("a folder is read whole, sorted by path, byte by byte") {
  const TempFolder folder;
  folder.write("b.md", "# B\n\nText.\n");
  folder.write("a/z.txt", "plain");
  folder.write("a-b.xyz", "picture");
  folder.write("B.rtf", "{\\rtf1 document}");
  const Submission submission = read(folder);
  CHECK(submission.name == folder.path());
  CHECK(paths_of(submission) == "B.rtf a-b.xyz a/z.txt b.md");
  CHECK(submission.complete);
  CHECK(ids_of(submission) == "files/unsupported");
  CHECK(submission.files[0].state == FileState::not_read);
  CHECK(submission.files[0].kind == FileKind::document);
  CHECK(submission.files[0].sha256 == sha256_hex("{\\rtf1 document}"));
  CHECK(submission.files[0].size == 16);
  CHECK(submission.files[0].source.text.empty());
  CHECK(submission.files[2].document.text == "plain");
  CHECK(submission.files[3].state == FileState::read);
  CHECK(submission.files[3].source.text == "# B\n\nText.\n");
  CHECK(submission.files[3].document.blocks[1].kind == BlockKind::heading);
  CHECK(submission.files[3].sha256 == sha256_hex("# B\n\nText.\n"));
}

TEST_CASE("a single file is a submission, also behind a link") {
  const TempFolder folder;
  folder.write("essay.md", "Text.");
  fs::create_symlink("essay.md", folder / "link.md");
  const auto submission = read_submission(folder / "essay.md");
  REQUIRE(submission);
  CHECK(submission->name == folder / "essay.md");
  CHECK(paths_of(*submission) == "essay.md");
  CHECK(submission->files[0].document.text == "Text.");
  const auto linked = read_submission(folder / "link.md");
  REQUIRE(linked);
  CHECK(linked->files[0].document.text == "Text.");
}

TEST_CASE("a text in memory is a submission") {
  const Submission submission = submission_of("in/essay.md", "# A\n");
  CHECK(submission.name == "in/essay.md");
  CHECK(paths_of(submission) == "essay.md");
  CHECK(submission.files[0].state == FileState::read);
  CHECK(submission.files[0].size == 4);
  ReadLimits limits;
  limits.text_file_bytes = 3;
  CHECK(ids_of(submission_of("essay.md", "# A\n", limits)) == "files/too-large");
}

TEST_CASE("an empty folder is no error") {
  const TempFolder folder;
  const Submission submission = read(folder);
  CHECK(submission.files.empty());
  CHECK(submission.complete);
}

TEST_CASE("what is missing gives an error with a suggestion") {
  const TempFolder folder;
  fs::create_directory(folder / "maria");
  const auto submission = read_submission(folder / "mariia");
  REQUIRE_FALSE(submission);
  CHECK(submission.error().kind == ErrorKind::input);
  CHECK(submission.error().message == "There is no file or folder " + (folder / "mariia") + ".");
  CHECK(submission.error().help.find("`maria`") != std::string::npos);
  CHECK_FALSE(read_submission(""));
  CHECK_FALSE(read_submission(folder / "none/deeper"));
}

TEST_CASE("a FIFO or device is neither file nor folder") {
  const TempFolder folder;
  REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
  for (const std::string& path : {folder / "fifo", std::string("/dev/null")}) {
    const auto submission = read_submission(path);
    REQUIRE_FALSE(submission);
    CHECK(submission.error().message == path + " is neither a file nor a folder.");
  }
}

TEST_CASE("links and special files are listed, not followed") {
  const TempFolder outside;
  outside.write("secret.md", "secret");
  const TempFolder folder;
  folder.write("a.md", "Text.");
  fs::create_symlink(outside / "secret.md", folder / "b.md");
  fs::create_symlink(".", folder / "loop");
  fs::create_symlink(outside.path(), folder / "out");
  REQUIRE(::mkfifo((folder / "pipe.md").c_str(), 0600) == 0);
  const Submission submission = read(folder);
  CHECK(paths_of(submission) == "a.md b.md loop out pipe.md");
  CHECK(ids_of(submission) == "files/symlink files/symlink files/symlink files/not-a-file");
  CHECK_FALSE(submission.complete);
  CHECK(submission.files[1].state == FileState::unreadable);
  CHECK(submission.files[1].source.text.empty());
  CHECK(submission.files[1].sha256.empty());
  CHECK(submission.findings[0].severity == Severity::unsure);
  CHECK(submission.findings[0].place == Place{1, {}});
  CHECK(submission.findings[0].message == "b.md was not read: it is a link to another place.");
}

TEST_CASE("what may not be read is said so, and the rest is read") {
  const TempFolder folder;
  folder.write("a.md", "Text.");
  folder.write("b.md", "Text.");
  folder.write("closed/c.md", "Text.");
  fs::permissions(folder.path(), fs::perms::all);
  fs::permissions(folder / "b.md", fs::perms::none);
  fs::permissions(folder / "closed", fs::perms::none);
  constexpr uid_t k_nobody = 65534;
  const bool root = ::geteuid() == 0;
  if (root && ::seteuid(k_nobody) != 0) {
    MESSAGE("skipped: cannot become another user");
    return;
  }
  const auto submission = read_submission(folder.path());
  if (root) REQUIRE(::seteuid(0) == 0);
  fs::permissions(folder / "closed", fs::perms::all);
  REQUIRE(submission);
  CHECK(paths_of(*submission) == "a.md b.md");
  CHECK(ids_of(*submission) == "files/unreadable files/unreadable");
  CHECK(submission->files[1].problem == "you have no permission to read it");
  CHECK(submission->findings[1].message == "The folder closed was not looked into: you have no permission to read it.");
  CHECK_FALSE(submission->complete);
}

TEST_CASE("text that is no UTF-8 is refused with its place") {
  const TempFolder folder;
  folder.write("latin.md", "Line.\nCaf\xE9.\n");
  folder.write("nul.txt", std::string("a\n\nb\0c", 6));
  folder.write("utf16.md", std::string("\xFF\xFEH\0i\0", 6));
  const Submission submission = read(folder);
  CHECK(ids_of(submission) == "files/not-utf8 files/nul files/utf16");
  CHECK(submission.findings[0].message.find("Byte 10 ") != std::string::npos);
  CHECK(submission.findings[0].message.ends_with("It stands in line 2."));
  CHECK(submission.findings[1].message.ends_with("It stands in line 3."));
  for (const SubmittedFile& file : submission.files) {
    CHECK(file.state == FileState::unreadable);
    CHECK_FALSE(file.problem.empty());
    CHECK(file.source.text.empty());
  }
  CHECK_FALSE(submission.complete);
}

TEST_CASE("limits are kept and told") {
  const TempFolder folder;
  folder.write("a.md", "0123456789");
  folder.write("b.md", "0123456789");
  folder.write("c.xyz", "0123456789");
  SUBCASE("of one text") {
    ReadLimits limits;
    limits.text_file_bytes = 9;
    const Submission submission = read(folder, limits);
    CHECK(ids_of(submission) == "files/too-large files/too-large");
    CHECK(submission.findings[0].message == "a.md was not read: it is larger than 9 bytes.");
    CHECK_FALSE(submission.complete);
  }
  SUBCASE("of all texts") {
    ReadLimits limits;
    limits.text_bytes = 19;
    const Submission submission = read(folder, limits);
    CHECK(ids_of(submission) == "files/too-large");
    CHECK(submission.findings[0].message == "b.md was not read: all texts together are larger than 19 bytes.");
  }
  SUBCASE("of what is hashed") {
    ReadLimits limits;
    limits.hashed_file_bytes = 9;
    const Submission submission = read(folder, limits);
    CHECK(ids_of(submission) == "files/not-hashed");
    CHECK(submission.findings[0].severity == Severity::note);
    CHECK(submission.files[2].size == 10);
    CHECK(submission.files[2].sha256.empty());
    CHECK(submission.complete);
  }
  SUBCASE("of the number of files") {
    ReadLimits limits;
    limits.files = 3;
    CHECK(read(folder, limits).complete);
    limits.files = 2;
    const Submission submission = read(folder, limits);
    CHECK(paths_of(submission) == "a.md b.md");
    CHECK(ids_of(submission) == "files/too-many");
    CHECK_FALSE(submission.complete);
  }
}

TEST_CASE("of too many files the first by name are kept, whatever the order of the folder") {
  const TempFolder folder;
  for (int i = 200; i > 0; --i) folder.write(fmt::format("{:03}.png", i), "x");
  ReadLimits limits;
  limits.files = 5;
  CHECK(paths_of(read(folder, limits)) == "001.png 002.png 003.png 004.png 005.png");
}

TEST_CASE("folders too deep are not looked into") {
  const TempFolder folder;
  folder.write("1/2/3/deep.md", "Text.");
  ReadLimits limits;
  limits.depth = 3;
  CHECK(read(folder, limits).complete);
  limits.depth = 2;
  const Submission submission = read(folder, limits);
  CHECK(ids_of(submission) == "files/too-deep");
  CHECK(submission.findings[0].message == "The folder 1/2/3 was not looked into: it lies more than 2 folders deep.");
  CHECK_FALSE(submission.complete);
}

TEST_CASE("hidden files and what systems leave behind are left out") {
  const TempFolder folder;
  folder.write(".DS_Store", "x");
  folder.write("Thumbs.db", "x");
  folder.write("desktop.ini", "x");
  folder.write(".git/config", "x");
  folder.write("__MACOSX/._a.md", "x");
  folder.write("a.md", "Text.");
  CHECK(paths_of(read(folder)) == "a.md");
  const Submission left_out = read(folder);
  CHECK(ids_of(left_out) == "files/of-the-system");
  CHECK(left_out.findings[0].message ==
        "What computers leave in folders by themselves was left out: .DS_Store, Thumbs.db, __MACOSX, desktop.ini.");
  folder.write(".overview.md", "x");
  folder.write("in/.secret/x.md", "x");
  folder.write("~$overview.docx", "x");
  const Submission submission = read(folder);
  CHECK(paths_of(submission) == "a.md");
  CHECK(ids_of(submission) == "files/hidden files/of-the-system files/open-elsewhere");
  CHECK(submission.findings[0].message.ends_with(": .overview.md, in/.secret."));
  CHECK(submission.findings[2].message.ends_with(": ~$overview.docx."));
  CHECK(submission.findings[0].severity == Severity::note);
  CHECK(submission.complete);
}

TEST_CASE("names are kept as they are, whatever bytes they have") {
  const TempFolder folder;
  folder.write("a\nb.md", "Text.");
  folder.write("c\x1b[31m.md", "Text.");
  folder.write("d\xff.md", "Text.");
  folder.write("e\xE2\x80\xAEmd.exe", "x");
  Submission submission = read(folder);
  CHECK(paths_of(submission) == "a\nb.md c\x1b[31m.md d\xff.md e\xE2\x80\xAEmd.exe");
  Rubric rubric;
  rubric.parts.resize(1);
  rubric.parts[0].id = "a";
  CHECK(assign_parts(rubric, {}, submission));
}

TEST_CASE("names that differ only in case or normal form are noted") {
  const TempFolder folder;
  folder.write("Caf\u00E9.md", "Text.");
  folder.write("Cafe\u0301.md", "Text.");
  folder.write("cafe.md", "Text.");
  if (folder.count() != 3) {
    MESSAGE("skipped: this file system takes them for one");
    return;
  }
  CHECK(ids_of(read(folder)) == "files/same-name");
}

TEST_CASE("a kind is told by its extension, whatever its case") {
  const TempFolder folder;
  folder.write("A.MD", "# Title\n");
  folder.write("b.Html", "<p>");
  const Submission submission = read(folder);
  CHECK(submission.files[0].state == FileState::read);
  CHECK(submission.files[1].kind == FileKind::text);
  CHECK(submission.files[1].state == FileState::not_read);
}

TEST_CASE("oddities of a text are findings with their place") {
  const TempFolder folder;
  folder.write("a.md", "Text.\n");
  folder.write("b.md", "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n");
  const Submission submission = read(folder);
  CHECK(ids_of(submission) == "document/surplus-cells");
  REQUIRE(submission.findings.size() == 1);
  REQUIRE(submission.findings[0].place);
  CHECK(submission.findings[0].place->source == 1);
  CHECK(submission.findings[0].place->span.end <= submission.files[1].source.text.size());
}

TEST_CASE("ten thousand files") {
  const TempFolder folder;
  for (int i = 0; i < 10'000; ++i) folder.write(fmt::format("{}/{}.md", i % 100, i), "# Title\n\nText.\n");
  const Submission submission = read(folder);
  CHECK(submission.files.size() == 10'000);
  CHECK(submission.complete);
}

}  // namespace rubricate
