// The part of SARIF 2.1.0 (OASIS Standard, errata 01) that reports use. Names are those of the specification.

/// A whole file.
struct SARIFLog: Encodable {
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    let version = "2.1.0"
    let runs: [SARIFRun]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }
}

/// One scan.
struct SARIFRun: Encodable {
    let tool: Tool
    let language: String?
    let columnKind = "unicodeCodePoints"
    let originalUriBaseIds: [String: BaseID]
    let invocations: [Invocation]
    let results: [SARIFResult]

    struct Tool: Encodable { let driver: Driver }

    struct Driver: Encodable {
        let name: String
        let version, semanticVersion: String?
        let rules: [SARIFRule]
    }

    struct BaseID: Encodable { let description: SARIFMessage }

    struct Invocation: Encodable {
        let executionSuccessful: Bool
        let toolExecutionNotifications: [Notification]
    }

    struct Notification: Encodable {
        let level: String
        let message: SARIFMessage
        let locations: [SARIFLocation]
    }
}

/// A rule (`reportingDescriptor`).
struct SARIFRule: Encodable {
    let id, name: String
    let shortDescription, fullDescription: SARIFText
    let help: Help
    let helpUri: String?
    let defaultConfiguration: Configuration
    let properties: Properties

    struct Help: Encodable { let text, markdown: String }

    struct Configuration: Encodable { let level: String }

    struct Properties: Encodable {
        let tags: [String]
        let precision: String
        let securitySeverity: String

        private enum CodingKeys: String, CodingKey {
            case tags, precision
            case securitySeverity = "security-severity"
        }
    }
}

/// The answer of a rule.
struct SARIFResult: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let kind, level: String
    let message: SARIFMessage
    let locations, relatedLocations: [SARIFLocation]
    let partialFingerprints: [String: String]
    let suppressions: [Suppression]?
    let fixes: [Fix]?
    let properties: Properties

    struct Suppression: Encodable {
        let kind, justification: String
        let location: SARIFLocation?
        let properties: [String: String]?
    }

    struct Fix: Encodable {
        let description: SARIFMessage
        let artifactChanges: [ArtifactChange]
    }

    struct ArtifactChange: Encodable {
        let artifactLocation: SARIFLocation.Artifact
        let replacements: [Replacement]
    }

    struct Replacement: Encodable {
        let deletedRegion: SARIFLocation.Region
        let insertedContent: SARIFText
    }

    struct Properties: Encodable {
        let severity, root, fixEffect: String
        let resource: String?
        let missing: [String]?
    }
}

/// A place in a file, and the resource that is described there.
struct SARIFLocation: Encodable {
    var id: Int?
    var physicalLocation: Physical
    var logicalLocations: [Logical]?
    var message: SARIFMessage?

    struct Physical: Encodable {
        let artifactLocation: Artifact
        let region: Region?
    }

    struct Artifact: Encodable {
        let uri: String
        let uriBaseId: String?
    }

    struct Region: Encodable {
        let startLine, startColumn: Int
        let endLine, endColumn: Int?
    }

    struct Logical: Encodable { let fullyQualifiedName, kind: String }
}

/// Something to read.
struct SARIFMessage: Encodable {
    let text: String

    /// Text that takes no arguments, in which braces are doubled for that (SARIF 2.1.0, section 3.11.5).
    init(_ text: String) {
        self.text = VisibleText.line(text).replacing("{", with: "{{").replacing("}", with: "}}")
    }
}

/// Text that stands as it is: descriptions of rules, and what a fix inserts.
struct SARIFText: Encodable {
    let text: String
}
