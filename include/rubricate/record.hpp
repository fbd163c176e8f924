// What a check came to, apart from the texts that it read: what is kept of each of thousands of submissions, written to
// a journal or by a shard, and read again. All writers of batch reports know only this.
#pragma once

#include <rubricate/finding.hpp>
#include <rubricate/report.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rubricate {

/// A Place with its path, and its lines and columns counted. Where there is no text at the place, all but the path is
/// 0.
struct PlaceRecord {
  std::string path = {};  ///< relative to the submission
  TextUnit unit = TextUnit::line;
  std::uint32_t first = 0;       ///< line, paragraph, page or slide, from 1
  std::uint32_t last = 0;        ///< the one in which it ends
  std::uint32_t column = 0;      ///< of lines only: in Unicode characters, from 1
  std::uint32_t end_column = 0;  ///< of lines only: behind the last character
  std::uint32_t byte_begin = 0;  ///< of lines only, as byte_end: from 0, half open
  std::uint32_t byte_end = 0;

  friend bool operator==(const PlaceRecord&, const PlaceRecord&) = default;
};

/// As Finding.
struct FindingRecord {
  std::string id = {};
  Severity severity = Severity::error;
  std::string address = {};
  std::optional<PlaceRecord> place = {};
  std::string message = {};
  std::string help = {};
  std::string excerpt = {};  ///< the words at the place; empty where excerpts are not wanted

  friend bool operator==(const FindingRecord&, const FindingRecord&) = default;
};

/// As Result, without its entries.
struct ResultRecord {
  std::string address = {};
  std::string kind = {};
  bool advisory = false;
  Status status = Status::untested;
  std::string found = {};
  std::string wanted = {};
  std::optional<Quantity> quantity = {};

  friend bool operator==(const ResultRecord&, const ResultRecord&) = default;
};

struct PartRecord {
  std::string id = {};
  Status status = Status::untested;
  std::vector<std::string> files = {};  ///< that serve it

  friend bool operator==(const PartRecord&, const PartRecord&) = default;
};

struct FileRecord {
  std::string path = {};
  std::uint64_t size = 0;   ///< bytes
  std::string sha256 = {};  ///< empty when unreadable

  friend bool operator==(const FileRecord&, const FileRecord&) = default;
};

/// One submission of a batch.
struct SubmissionRecord {
  std::string name = {};   ///< its path below the folder that was named, or as it was named
  std::string error = {};  ///< why it could not be checked at all; all below is empty then
  std::string help = {};   ///< what to do about that
  Status status = Status::untested;
  bool complete = true;
  Counts requirements = {};
  std::uint32_t warnings = 0;
  OutcomeReport outcome = {};
  std::vector<PartRecord> parts = {};
  std::vector<ResultRecord> results = {};    ///< of all parts in order, then those on the whole submission
  std::vector<FindingRecord> findings = {};  ///< in the report's order
  std::vector<FileRecord> files = {};

  friend bool operator==(const SubmissionRecord&, const SubmissionRecord&) = default;
};

/// What holds for all submissions of a run.
struct RunHeader {
  std::string tool_version = {};
  std::string rubric_id = {}, rubric_title = {}, rubric_version = {}, rubric_sha256 = {};
  std::string rubric_path = {};  ///< as named, or where it lay; the id of a shipped one
  std::string counting = {};     ///< the counting policy in one line
  struct Part {
    std::string id = {}, title = {};
    friend bool operator==(const Part&, const Part&) = default;
  };
  std::vector<Part> parts = {};
  std::vector<std::string> outcomes = {};  ///< the rubric's results, the best first
  std::uint64_t submissions = 0;           ///< how many there are, over all shards
  std::string list_sha256 = {};            ///< of the sorted list of their names: shards of other batches have another
  std::uint32_t shard = 1, shards = 1;
  bool is_batch = true;  ///< false: one submission, by `check`
  bool excerpts = true;  ///< false: the applicants' words were left out

  friend bool operator==(const RunHeader&, const RunHeader&) = default;
};

/// What many submissions came to together. Addresses in the rubric's order as first seen.
struct RunSummary {
  std::uint64_t checked = 0;  ///< those with an error aside
  std::uint64_t unchecked = 0;
  Counts statuses;                                ///< of the submissions
  std::map<std::string, std::uint64_t> outcomes;  ///< decided results; "open", "unreachable"
  struct Requirement {
    std::string address, kind;
    bool advisory = false;
    Counts statuses;
  };
  std::vector<Requirement> requirements;
  struct Part {
    std::string id;
    std::uint64_t missing = 0;  ///< no file serves it, though one should
    Counts statuses;
  };
  std::vector<Part> parts;
  bool complete = true;  ///< false when interrupted, or something could not be looked at
  bool interrupted = false;
};

}  // namespace rubricate
