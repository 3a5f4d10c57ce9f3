public import Findings

/// A resource as its input has it, for what looks at more of it than a few settings: alerts, sinks, channels.
///
/// Inputs that have other words than Terraform are put into Terraform's, so that whoever reads resources reads one
/// vocabulary.
public struct DescribedResource: Sendable {
    /// Terraform's type, such as `google_monitoring_alert_policy`.
    public let type: String

    /// The address in Terraform, or the resource's name at Google.
    public let address: String

    /// The root module, plan or export that it stands in.
    public let root: String

    /// Whether it exists at all, as far as the input says.
    public let existence: Existence

    /// The module calls that lead there, outermost first.
    public let calls: [ModuleCallSite]

    /// Its arguments and blocks, an object; blocks are lists of objects.
    public let body: DescribedValue

    /// Makes a resource.
    public init(
        type: String,
        address: String,
        root: String,
        existence: Existence,
        calls: [ModuleCallSite] = [],
        body: DescribedValue
    ) {
        self.type = type
        self.address = address
        self.root = root
        self.existence = existence
        self.calls = calls
        self.body = body
    }
}
