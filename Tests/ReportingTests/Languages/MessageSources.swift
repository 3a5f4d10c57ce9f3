import Foundation
import TestSupport

/// The messages that the sources hold, as far as a literal shows that it is one.
enum MessageSources {
    /// A literal and where it stands.
    struct Entry {
        let file: String
        let literal: SwiftLiterals.Literal
    }

    /// Every literal of the sources, the catalogues and the Japanese prose left out.
    static let literals: [Entry] = files.flatMap { file in
        let source = (try? PackageFolder.text(file)) ?? ""
        return SwiftLiterals(source).literals.map { Entry(file: file, literal: $0) }
    }

    /// The Swift files of the sources that are not translations.
    static let files: [String] = {
        let folder = PackageFolder.path("Sources")
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") && !$0.contains("/Japanese/") }.map { "Sources/\($0)" }.sorted()
    }()

    /// The text of a file of the package.
    static func text(_ file: String) throws -> String { try PackageFolder.text(file) }

    /// The literals that have to have a translation.
    static let messages: [Entry] = literals.filter { entry in
        (isSentence(entry.literal.template) || isWord(entry.literal))
            && Set(entry.literal.calls).isDisjoint(with: otherCalls)
            && !otherFiles.contains(entry.file) && !isDescription(entry) && !isComplaint(entry) && !isCommandLine(entry)
            && !isSQL(entry)
            && otherLiterals[entry.literal.template] == nil
    }

    /// Two words, or a word and something that goes into the message, with a space between them.
    static func isSentence(_ template: String) -> Bool {
        template.contains(/(^|[\s('"`])[A-Za-z]?[a-z]+[^A-Za-z{]*\s[^A-Za-z{]*([A-Za-z]?[a-z]+|\{\d+\})/)
            || template.contains(/\{\d+\}[^A-Za-z{]*\s[^A-Za-z{]*[a-z]{2,}([\s)'"`,;:.]|$)/)
    }

    /// A word alone, in the body of what gives a message or handed to what says one.
    private static func isWord(_ literal: SwiftLiterals.Literal) -> Bool {
        let isSaid = literal.calls.contains("Message") || literal.calls.last.map(sayingCalls.contains) == true
        return isSaid && literal.template.contains { $0.isLetter }
    }

    /// What takes a message and says it.
    private static let sayingCalls: Set<String> = ["say", "heading", "section", "code", "table", "collapsed"]

    /// What the program says on standard error, beside what argument-parser says there in English.
    private static func isComplaint(_ entry: Entry) -> Bool {
        entry.file.hasPrefix("Sources/shieldwatch/") && entry.literal.calls.last == "note"
    }

    /// What programs are told about the interface stays English, as all that they are told; so do the log, and the
    /// names that the database knows things by.
    private static func isDescription(_ entry: Entry) -> Bool {
        ["Interface/", "Judging/", "Delivery/", "Server/", "Intake/", "Database/", "Clocks/"].contains { folder in
            entry.file.hasPrefix("Sources/MonitorService/\(folder)")
        }
    }

    /// What an example of the manual types into a shell.
    private static func isCommandLine(_ entry: Entry) -> Bool {
        ["baseline create", "config show", "config validate"].contains(entry.literal.template)
            || entry.file.hasSuffix("/Manual.swift")
                && ["shieldwatch ", "terraform ", "source "].contains(where: entry.literal.template.hasPrefix)
    }

    /// What begins with a word in capitals is a statement to a database or a part of one.
    private static func isSQL(_ entry: Entry) -> Bool {
        entry.file.hasPrefix("Sources/Storage/") && entry.literal.template.contains(/^\s*[A-Z]{2,}[\s(]/)
    }

    /// Calls whose text is not a message: prose that has its own translation, help and complaints of the command
    /// line, which argument-parser writes in English.
    private static let otherCalls: Set<String> = [
        "RuleDescription", "RuleProse", "CommandConfiguration", "Option", "Flag", "Argument", "ArgumentHelp",
        "ValidationError", "DecodingError", "dataCorruptedError",
        // What programs are told stays English.
        "ProblemResponse", "busy", "logFault",
    ]

    /// Files whose texts are prose or help.
    private static let otherFiles: Set<String> = [
        "Sources/Posture/BootAlert.swift", "Sources/Posture/NodeRepair.swift",
        "Sources/Posture/Suppressions/SuppressionRules.swift",
        "Sources/shieldwatch/Demonstration/DemoHistory.swift", "Sources/shieldwatch/Demonstration/DemoMachine.swift",
        "Sources/shieldwatch/Demonstration/DemoMonitor.swift", "Sources/shieldwatch/Demonstration/DemoTerraform.swift",
        "Sources/shieldwatch/ExitStatus.swift", "Sources/Attestation/References/ReferenceFile+Writing.swift",
        "Sources/shieldwatch/Commands/HelpTopic.swift",
        // Headers, metrics and the log, which programs read.
        "Sources/MonitorService/Metrics/MonitorMetric.swift", "Sources/MonitorService/Logs/LogLine.swift",
        "Sources/MonitorService/TLS/CertificateWatch.swift", "Sources/MonitorService/Access/TokenWatch.swift",
        "Sources/MonitorService/Attestation/AttestationWatch.swift",
        // What incidents are told apart by.
        "Sources/Alerting/Assessment/AttestationFailure.swift",
        "Sources/MonitorService/HTTP/OperationsRoutes.swift",
        "Sources/MonitorService/HTTP/SecurityHeadersMiddleware.swift",
        // What browsers are told, and statements to a database with their parts.
        "Sources/MonitorService/Pages/EventRoutes.swift", "Sources/Storage/Tables/FleetTable.swift",
        "Sources/Storage/Tables/IncidentTable+Latest.swift",
        // Commands for a shell, and what firmware writes on a console.
        "Sources/IntegrityEvents/Explanation/NodeCommands.swift",
        "Sources/IntegrityEvents/Decoding/ConsoleDecoding.swift",
        // What firmware writes into its log.
        "Sources/Attestation/Review/EFIAction.swift",
        // Definitions of tables, and what stands beside a database's own words, which are English.
        "Sources/Storage/Migrations/Migration+FirstSchema.swift", "Sources/Storage/SQL/SQLDialect.swift",
        "Sources/Storage/PostgreSQL/PostgreSQLLink.swift", "Sources/Storage/PostgreSQL/PostgreSQLLink+Answers.swift",
        "Sources/Storage/SQLite/SQLiteCheck.swift", "Sources/Storage/ContentCheck.swift",
        // Google's names of findings.
        "Sources/AlertChecks/Chain/FindingCategories.swift",
    ]

    /// Literals that only look like messages, and why.
    private static let otherLiterals: [String: String] = [
        "enabled = true": "Terraform to be pasted",
        "disabled = false": "Terraform to be pasted",
        "alert_strategy { notification_rate_limit { period = \"300s\" } }": "Terraform to be pasted",
        "destination = \"pubsub.googleapis.com/${google_pubsub_topic.NAME.id}\"": "Terraform to be pasted",
        "duration = \"0s\"": "Terraform to be pasted",
        "metric_kind = \"DELTA\"": "Terraform to be pasted",
        "value_type = \"STRING\"": "Terraform to be pasted",
        "Not a regular file": "stands in the place of the system's words, which are English",
        "{0} blocks": "stands for the name of what is missing",
        "false": "is Terraform's own word",
        ",\n  \"entries\" : {0}": "is JSON",
        "inventory: it could not be read": "is JSON, which stays English",
        "gcloud logging read 'log_id(\"compute.googleapis.com/shielded_vm_integrity\")' ": "is a command for a shell",
        "--freshness=30d --format=json > entries.json": "is a command for a shell",
        " (default: {0})": "is taken off again where help is shown",
        "shieldwatch: {0}\n": "the program says its name before it complains",
        "Calling EFI Application from Boot Option": "is what firmware measures",
        "# GRUB Environment Block\n": "is the first line of a file",
        "grub_cmd: {0}": "is what GRUB writes into the log",
        "kernel_cmdline: {0}": "is what GRUB writes into the log",
        "Bearer {0}": "is a header",
        "timestamp asc": "is the order that Cloud Logging knows",
        "timestamp >= \"{0}\"": "is a filter",
        "Location": "is a header",
        "From: <{0}>": "is a header",
        "Date: {0}": "is a header",
        "References: <{0}@{1}>": "is a header",
        "shieldwatch notify test": "is a command",
        "shieldwatch explain {0}": "is a command",
        "shieldwatch notify test --config shieldwatch.yaml": "is a command",
        "curl{0} --data-binary @{1} {2}{3}": "is a command for a shell",
        " --header \"Authorization: Bearer $TOKEN\"": "is a command for a shell",
        "shieldwatch scan --format json . | ": "is a command for a shell",
        "no reason given": "stands beside a database's own words, which are English",
        "a result has a column of the type {0}": "stands beside a database's own words, which are English",
        "outbox {0}": "is the name of a claim",
        "{0} = excluded.{1}": "is SQL",
        "{0} = COALESCE(excluded.{1}, inventory.{2})": "is SQL",
        "(source, fingerprint) > (?1, ?2)": "is SQL",
        "id, channel, body, state, attempts, created_at, due_at, last_error": "is SQL",
        "id, matchers, starts_at, ends_at, author, comment": "is SQL",
        "out of memory": "stands beside RE2's own words, which are English",
    ]
}
