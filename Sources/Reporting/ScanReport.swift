public import Findings
public import SourceText

/// Everything that a scan has to say, ready to be written in any format.
public struct ScanReport: Sendable {
    /// The findings in the order in which they are shown.
    public let findings: [Finding]

    /// The files that could not be read, in the same order.
    public let unread: [UnreadFile]

    /// Module calls that could not be looked into and do not seem to concern nodes.
    public let notFollowed: [NotFollowed]

    /// Links and folders that were passed over, with the reason.
    public let passedOver: [UnreadFile]

    /// How many folders hold Terraform files.
    public let folderCount: Int

    /// How many plans and exports were read.
    public let documentCount: Int

    /// Where the folder that paths are relative to lies below the repository's root; `.` for that root itself.
    let folder: String

    /// The roots that were scanned, with or without findings.
    public let roots: [String]

    /// How the baseline fared; nil without one.
    public let baseline: BaselineMatch?

    /// The files that findings point into, by the path they are shown with.
    let sources: [String: SourceFile]

    /// A module call that was not looked into.
    public struct NotFollowed: Hashable, Sendable, Comparable {
        /// The call's address.
        public let address: String

        /// The module's source as it is written.
        public let source: String

        /// Where the call is written.
        public let location: SourceLocation

        /// Makes an entry.
        public init(address: String, source: String, location: SourceLocation) {
            self.address = address
            self.source = source
            self.location = location
        }

        /// Orders entries by place.
        public static func < (left: NotFollowed, right: NotFollowed) -> Bool {
            (left.location, left.address) < (right.location, right.address)
        }
    }

    /// Makes a report; the findings and files are sorted here.
    public init(
        findings: [Finding],
        unread: [UnreadFile],
        notFollowed: [NotFollowed] = [],
        passedOver: [UnreadFile] = [],
        folderCount: Int,
        documentCount: Int = 0,
        folder: String = ".",
        roots: [String] = [],
        baseline: BaselineMatch? = nil,
        sources: [String: SourceFile]
    ) {
        self.findings = findings.sorted()
        self.unread = Set(unread).sorted()
        self.notFollowed = Set(notFollowed).sorted()
        self.passedOver = Set(passedOver).sorted()
        self.folderCount = folderCount
        self.documentCount = documentCount
        self.folder = folder
        self.roots = Set(roots).sorted()
        self.baseline = baseline
        self.sources = sources
    }

    /// A file as somebody names it who stands at the repository's root.
    func pathInRepository(_ file: String) -> String { RepositoryPath.join(folder, file) }

    /// How many findings have an outcome.
    public func count(_ outcome: Outcome) -> Int { findings.count { $0.outcome == outcome } }
}
