import ArgumentParser
import Messages
import TerraformInput

/// `--var` and `--var-file`. Where both set a variable, the one further right counts, as Terraform has it.
struct VariableArguments: ParsableArguments {
    @Option(name: .customLong("var"), help: ArgumentHelp("Set a root module's variable.", valueName: "name=value"))
    var values: [String] = []

    @Option(
        name: .customLong("var-file"),
        help: ArgumentHelp("Read variables from a .tfvars or .tfvars.json file.", valueName: "file"),
        completion: .file()
    )
    var files: [String] = []

    func validate() throws {
        for value in values where !value.contains("=") {
            throw UsageError("--var takes NAME=VALUE, not '\(value)'.")
        }
    }

    /// The settings in the order of the command line, which the two lists alone no longer tell.
    /// - Parameter defaultFiles: files that are read first when the command line names none.
    func options(
        defaultFiles: [String] = [],
        environment: [String: String],
        commandLine: [String]
    ) -> TerraformOptions {
        var values = self.values[...]
        var files = self.files[...]
        var settings: [TerraformOptions.VariableSetting] = []
        if files.isEmpty { settings = defaultFiles.map { .file(path: $0) } }
        for argument in commandLine {
            if argument == "--var" || argument.hasPrefix("--var="), let value = values.popFirst() {
                settings.append(Self.setting(value))
            } else if argument == "--var-file" || argument.hasPrefix("--var-file="), let file = files.popFirst() {
                settings.append(.file(path: file))
            }
        }
        return TerraformOptions(
            variables: settings + files.map { .file(path: $0) } + values.map(Self.setting),
            environment: environment.filter { $0.key.hasPrefix("TF_VAR_") }
        )
    }

    private static func setting(_ text: String) -> TerraformOptions.VariableSetting {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return .value(name: String(parts[0]), text: parts.count > 1 ? String(parts[1]) : "")
    }
}
