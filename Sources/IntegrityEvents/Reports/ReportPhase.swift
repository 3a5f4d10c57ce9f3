public import Messages

/// Which part of a boot a report is about.
public enum ReportPhase: String, Sendable, CaseIterable, Codable, CodingKeyRepresentable, Comparable {
    /// The launch of a Confidential VM, as its hardware attests to it.
    case launch
    /// From the start of the firmware until the boot loader takes over.
    case early
    /// From the boot loader until the kernel has started.
    case late

    /// Orders phases as they happen.
    public static func < (left: ReportPhase, right: ReportPhase) -> Bool { left.index < right.index }

    /// Its name for people, which the glossary has in Japanese.
    public var name: Message {
        switch self {
        case .launch: "launch"
        case .early: "early boot"
        case .late: "late boot"
        }
    }

    /// Its place among the phases, as they happen.
    var index: Int {
        switch self {
        case .launch: 0
        case .early: 1
        case .late: 2
        }
    }
}
