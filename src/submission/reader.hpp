// Grows a Submission file by file; read.cpp is its face.
#pragma once

#include <extract/extract.hpp>
#include <extract/file_type.hpp>
#include <extract/unpack.hpp>
#include <rubricate/submission.hpp>
#include <submission/read.hpp>
#include <submission/walk.hpp>
#include <util/file.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rubricate {

struct TextProblem;

class SubmissionReader {
 public:
  SubmissionReader(std::string name, const ReadLimits& limits);

  /// Reads what stands in a folder.
  void add(const Walk& walk, const FileHandle& folder);

  /// Reads what stands in an archive.
  void add(const Unpacked& unpacked);

  /// Reads one file, or says why it could not be opened.
  void add_file(const std::string& path, const FileResult<FileHandle>& opened);

  /// Takes a text that is already in memory.
  void add_text(const std::string& path, std::string bytes);

  [[nodiscard]] Submission take();

 private:
  [[nodiscard]] std::uint32_t next_index() const { return static_cast<std::uint32_t>(submission_.files.size()); }

  void read_file_as(const std::string& path, const FileHandle& opened);
  void add_read(SubmittedFile file, FileContent content);
  void add_artifact(SubmittedFile file, const FileHandle& opened);
  void look_into(SubmittedFile& file, const FileHandle& opened);
  void compare_with_name(SubmittedFile& file, Extraction& found);
  [[nodiscard]] Extraction extract_in_time(const FileHandle& opened);
  void take_text(SubmittedFile& file, const Extraction& found);

  // What there is to say (reader_findings.cpp).
  void refuse(SubmittedFile file, const FileProblem& problem);
  void refuse_text(std::uint32_t file, const TextProblem& problem, std::string_view bytes);
  void refuse_folder(const WalkEntry& entry);
  void tell_kind(const SubmittedFile& file, const FileType& type);
  void tell_opening(const SubmittedFile& file, const Extraction& found);
  void note_oddities(std::uint32_t file, const Document& document);
  void note_left_out(const Walk& walk);
  void note_same_names();
  void incomplete(std::string_view id, std::optional<std::uint32_t> file, std::string message, std::string_view help);
  void note(std::string_view id, std::optional<std::uint32_t> file, std::string message, std::string_view help);

  ReadLimits limits_;
  std::uint64_t text_left_;
  std::uint64_t hash_left_;
  std::chrono::steady_clock::duration opening_left_;
  Submission submission_;
};

}  // namespace rubricate
