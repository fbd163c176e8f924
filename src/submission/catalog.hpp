// The submitted files by their names as they are compared: normal form C, without case.
#pragma once

#include <rubricate/rubric.hpp>
#include <rubricate/submission.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rubricate {

/// Indices into Submission::files, ascending.
using FileList = std::vector<std::uint32_t>;

class Catalog {
 public:
  /// Folders that enclose every file are left out of the paths, unless a part's `from` is such a folder.
  Catalog(const Rubric& rubric, const Submission& submission);

  /// Files whose path, with or without its extension, is `pattern`.
  [[nodiscard]] FileList named(std::string_view pattern) const;

  /// Files in deeper folders whose name, without its extension, is `pattern`.
  [[nodiscard]] FileList named_deeper(std::string_view pattern) const;

  [[nodiscard]] FileList matching(std::string_view glob) const;

  /// Files beneath a folder that some part's `from` names, as long as no deeper such folder holds them.
  [[nodiscard]] FileList beneath(std::string_view folder) const;

  /// The path of a file without enclosing folders and extension, as it was given.
  [[nodiscard]] std::string_view stem(std::uint32_t file) const { return stems_[file]; }

 private:
  using Index = std::unordered_map<std::string, FileList>;
  [[nodiscard]] static FileList find(const Index& index, std::string_view name);

  std::vector<std::string> stems_;
  std::vector<std::string> paths_;  ///< folded, without enclosing folders
  Index by_path_;
  Index by_base_;  ///< of deeper files
  Index by_folder_;
};

/// Nothing stands in it: no bytes, or a text without a word, picture or link.
[[nodiscard]] bool is_empty(const SubmittedFile& file);

/// It is of a kind that holds written answers.
[[nodiscard]] bool is_written(const SubmittedFile& file);

/// It is of a kind that could hold a written answer, if not usually: all but pictures, sound and film.
[[nodiscard]] bool may_be_written(const SubmittedFile& file);

/// The files that hold written answers, if there are any; else all.
[[nodiscard]] FileList preferred(const Submission& submission, const FileList& files);

}  // namespace rubricate
