import LogEntries
public import Messages

/// Says in sentences what a report comes to and why.
public enum BootExplanation {
    /// The sentences, the most important first.
    /// - Parameter system: the node's operating system; nil when it is not known.
    public static func sentences(_ judged: JudgedReport, system: OperatingSystem?) -> [Message] {
        [ground(judged)] + unread(judged.report) + baseline(judged.baseline) + launch(judged.report)
            + judged.changes.map { RegisterMeaning.message($0.pcr, judged.report.phase, system) }
            + upgrade(judged)
    }

    private static func ground(_ judged: JudgedReport) -> Message {
        let changed = registers(judged.changes.map(\.pcr))
        switch judged.ground {
        case .consistent where judged.report.phase == .launch:
            return judged.verdict == .passed
                ? "The hardware attests that the Confidential VM was launched as it should be."
                : "The launch of the Confidential VM is not what the hardware should attest to."
        case .consistent:
            return judged.verdict == .passed
                ? "The registers hold what the node's own baseline has."
                : "What differs from the baseline that the node learned before: \(changed)."
        case .withoutPolicy:
            return "Google says that it passed; the report carries no baseline to hold the values against."
        case .failedWithoutDifference: return withoutDifference(judged)
        case .passedWithDifference:
            return """
                Google says that it passed, and yet something differs from the baseline in the same report: \(changed). One \
                of the two is wrong, or the entry was altered.
                """
        case .passedUncompared:
            return """
                Google says that it passed. Registers of the baseline that the report does not show in the same bank, so \
                that this cannot be followed: \(registers(judged.comparison.unmeasured)).
                """
        case .passedPartlyRead: return "Google says that it passed; nobody can vouch for what cannot be read."
        case .unsaid: return unsaid(judged, changed)
        case .accepted(let change): return accepted(judged, changed, change)
        case .baselineReplaced(let change, let dropped): return replaced(changed, change, dropped)
        case .changedWithinBoot(let failedAt):
            return """
                This boot failed at \(failedAt) and passes now, with other values than it failed with. Registers keep \
                their values until the next boot, so that the two reports contradict each other.
                """
        }
    }

    private static func withoutDifference(_ judged: JudgedReport) -> Message {
        guard judged.report.phase != .launch else {
            return "The launch of the Confidential VM is not what the hardware should attest to."
        }
        let others = judged.comparison.outsidePolicy
        return others.isEmpty
            ? "Google says that it failed, and the report does not show a register that differs: what changed is not known."
            : """
            Google says that it failed, and no register that the baseline names differs. The reason may be one that is not \
            in the baseline: \(registers(others)).
            """
    }

    private static func unsaid(_ judged: JudgedReport, _ changed: Message) -> Message {
        judged.changes.isEmpty
            ? "The report does not say whether the boot passed."
            : "The report does not say whether the boot passed. What differs from the baseline in it: \(changed)."
    }

    private static func accepted(_ judged: JudgedReport, _ changed: Message, _ change: BaselineChange) -> Message {
        let what: Message =
            judged.changes.isEmpty
            ? "This boot had failed, and passes because its values are the baseline now"
            : "This boot passes because what differed at \(change.previous) is the baseline now (\(changed))"
        return "\(what): nothing has healed. \(who(change))"
    }

    private static func replaced(_ changed: Message, _ change: BaselineChange, _ dropped: [Int]) -> Message {
        let who: Message = change.action == nil ? "There is no audit entry about that among these." : who(change)
        return dropped.isEmpty
            ? """
            This boot passes because its baseline is not the one of the report of \(change.previous), against which it \
            differs (\(changed)). \(who)
            """
            : """
            This boot passes because its baseline is not the one of the report of \(change.previous), against which it \
            differs (\(changed)); registers that it no longer names: \(registers(dropped)). \(who)
            """
    }

    /// Who made the last boot the baseline.
    private static func who(_ change: BaselineChange) -> Message {
        guard let action = change.action, let time = change.actionTime else {
            return "No audit entry among these says who had it learned anew."
        }
        guard let principal = action.principal else {
            return "It was learned anew at \(time); the audit entry does not say by whom."
        }
        return "\(principal) had it learned anew at \(time)."
    }

    private static func baseline(_ origin: BaselineOrigin) -> [Message] {
        switch origin {
        case .unchanged: []
        case .firstBoot:
            [
                """
                On its first boot a node is compared with what was learned from that very boot, so that this does not \
                vouch for the image.
                """
            ]
        case .accepted(let change):
            ["The baseline is one that an earlier boot failed against the one before. \(who(change))"]
        case .relearned(let change, differs: true):
            ["The baseline is not the one of the report of \(change.previous). \(who(change))"]
        case .relearned(let change, differs: false):
            [
                "The baseline was learned anew since the report of \(change.previous), with the same values. \(who(change))"
            ]
        }
    }

    private static func unread(_ report: BootReport) -> [Message] {
        report.faults.isEmpty
            ? [] : ["A part of the report could not be read: \(report.faults, separator: .semicolon)."]
    }

    private static func launch(_ report: BootReport) -> [Message] {
        report.launchPolicy?.debugEnabled == true
            ? ["Its policy lets the host debug it, and so read its memory."] : []
    }

    /// GKE makes new nodes for new images: what stays the same node has no reason to boot something else.
    private static func upgrade(_ judged: JudgedReport) -> [Message] {
        let ofImage: Set = [4, 8, 9, 14]
        guard judged.changes.contains(where: { ofImage.contains($0.pcr) }) else { return [] }
        return [
            "GKE replaces a node to upgrade it, so that an upgrade does not explain that the same node boots otherwise."
        ]
    }

    /// `PCR 8, PCR 9`
    static func registers(_ numbers: [Int]) -> Message {
        let names = Set(numbers).sorted().map { pcr -> Message in "PCR \(pcr)" }
        return "\(names, separator: .comma)"
    }
}
