// The command line of `convert`.
#pragma once

#include <app/options.hpp>

#include <CLI/CLI.hpp>

namespace rubricate {

/// Adds the verb; what is given goes into `options`, which must outlive `app`.
CLI::App* add_convert(CLI::App& app, ConvertOptions& options);

}  // namespace rubricate
