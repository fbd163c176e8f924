// Which submissions a batch is made of.
#pragma once

#include <rubricate/error.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A submission that is to be checked.
struct Listed {
  std::string name;        ///< as reports show it
  std::uint32_t root = 0;  ///< below which of Listing::roots it stands

  friend auto operator<=>(const Listed&, const Listed&) = default;
};

/// Those that were named, each once, sorted by name, bytewise.
class Listing {
 public:
  /// `is_alone` when nothing but one folder will be added: no name needs to tell what stands above it, which may say
  /// who sits at the machine.
  explicit Listing(bool is_alone) : is_alone_(is_alone) {}

  /// All folders and zip archives that stand right in the folder `path`, which the user named; a file is a submission
  /// itself. Hidden files and what systems leave behind do not matter; what else stands there is kept in `strays`.
  /// ErrorKind::input: it is not there, or cannot be listed.
  [[nodiscard]] Expected<void> add_folder(const std::string& path);

  /// One submission that is a folder or a file, which the user named itself.
  void add_one(const std::string& path);

  /// The submissions that a list names, one on each line, or each ended by a NUL. ErrorKind::usage: a NUL in lines.
  [[nodiscard]] Expected<void> add_list(std::string_view text, bool ended_by_nul);

  /// To be called when all are added.
  void sort();

  /// Keeps of the sorted ones those of shard `shard` of `shards`, counted from 1: every so many.
  void keep_shard(std::uint32_t shard, std::uint32_t shards);

  [[nodiscard]] const std::vector<Listed>& all() const { return all_; }

  /// Where it stands.
  [[nodiscard]] std::string path_of(const Listed& one) const;

  /// In 64 hexadecimal digits: the same for the same names.
  [[nodiscard]] std::string sha256() const;

  /// In 64 hexadecimal digits: the same only where they lie in the same folders of the same computer.
  [[nodiscard]] std::string place() const;

  /// The folders that were named.
  [[nodiscard]] std::vector<std::string> folders() const;

  /// What stands in the folders and was left out, as paths; the first few.
  [[nodiscard]] const std::vector<std::string>& strays() const { return strays_; }
  [[nodiscard]] std::uint64_t stray_count() const { return stray_count_; }

 private:
  struct Root {
    std::string path;   ///< as it is opened, with a slash behind it; empty for what was named itself
    std::string shown;  ///< what stands in front of the names below it
    std::string real;   ///< without links
  };

  [[nodiscard]] std::uint32_t add_root(const std::string& path);

  bool is_alone_;
  std::vector<Root> roots_{Root{}};
  std::vector<Listed> all_;
  std::vector<std::string> strays_;
  std::uint64_t stray_count_ = 0;
};

}  // namespace rubricate
