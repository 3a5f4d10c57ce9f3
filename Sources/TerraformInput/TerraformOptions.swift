/// What Terraform itself would be told besides the files.
public struct TerraformOptions: Sendable {
    /// One `--var` or `--var-file`, in the order of the command line.
    public enum VariableSetting: Sendable, Hashable {
        /// `--var name=value`
        case value(name: String, text: String)
        /// `--var-file path`
        case file(path: String)
    }

    /// The settings of the command line; later ones win.
    public var variables: [VariableSetting]

    /// The environment, for `TF_VAR_name`.
    public var environment: [String: String]

    /// Makes options.
    public init(variables: [VariableSetting] = [], environment: [String: String] = [:]) {
        self.variables = variables
        self.environment = environment
    }

    /// The names of the variables that are set one by one on the command line.
    var names: Set<String> {
        Set(
            variables.compactMap { setting in
                if case .value(let name, _) = setting { name } else { nil }
            }
        )
    }
}
