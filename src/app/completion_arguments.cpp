// rubricate completion: the verb that prints a shell's script.
#include <app/arguments.hpp>
#include <app/completion.hpp>

#include <algorithm>

namespace rubricate {

CLI::App* add_completion(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("completion", "Print what a shell needs to complete commands");
  verb->add_option("SHELL", arguments.shell, "Which shell: bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  verb->footer(
      "A package puts it where shells look for it. Without one:\n"
      "  bash: rubricate completion bash > ~/.local/share/bash-completion/completions/rubricate\n"
      "  zsh:  rubricate completion zsh > DIR/_rubricate, DIR being one of $fpath\n"
      "  fish: rubricate completion fish > ~/.config/fish/completions/rubricate.fish");
  return verb;
}

PrintOptions completion_command(const CLI::App& app, const Arguments& arguments) {
  const auto shell = std::ranges::find(completion::shells(), arguments.shell, &completion::Shell::id);
  return {shell->write(completion::describe(app))};
}

}  // namespace rubricate
