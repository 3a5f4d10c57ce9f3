public import Messages

/// Something the input does not say, and what would say it.
public struct MissingInput: Hashable, Comparable, Sendable {
    /// Why it is missing.
    public enum Kind: Int, Sendable, Comparable {
        /// A variable without a value.
        case variable
        /// A data source, read only when Terraform runs.
        case dataSource
        /// An attribute that the provider computes.
        case computed
        /// The workspace's name.
        case workspace
        /// A module that is not on this disk.
        case remoteModule
        /// A function whose result differs from run to run or needs what is not here.
        case function
        /// A file that cannot be read from here.
        case file
        /// An expression that Terraform would refuse.
        case invalidExpression
        /// A value that goes beyond what is worked out.
        case limit
        /// A field that an export leaves out or does not have in the expected form.
        case exportField
        /// A value about which the sources disagree, or that they do not know.
        case disputed

        /// Orders kinds as they are declared.
        public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// Why it is missing.
    public let kind: Kind

    /// What is missing as Terraform names it: `var.enable_im`, `module.pool.var.watch`, `data.google_project.here`.
    public let reference: String

    /// What more there is to say, as half a sentence; empty when the kind and the reference say it.
    public let detail: Message

    /// Makes a missing input.
    public init(_ kind: Kind, _ reference: String, detail: Message = "") {
        self.kind = kind
        self.reference = reference
        self.detail = detail
    }

    /// Orders inputs by name.
    public static func < (left: MissingInput, right: MissingInput) -> Bool {
        (left.reference, left.kind, left.detail) < (right.reference, right.kind, right.detail)
    }
}
