import FuzzSupport
import MeasuredBoot

/// Any bytes as an event log, and everything in it as what its type says: variables, signature lists, images with their
/// device paths, partition tables, boot menus, scripts.
@main
struct FuzzEventLog {
    static func main() {
        Fuzzing.run { pointer, count in
            FuzzEventLog.check(Array(UnsafeBufferPointer(start: pointer, count: count)))
            return 0
        }
    }

    private static func check(_ bytes: [UInt8]) {
        let (log, fault) = EventLog.readable(bytes)
        if let fault { require(fault, in: bytes) }
        var end = 0
        for event in log.events {
            Fuzzing.require(
                event.offset >= end && event.data.upperBound <= bytes.count,
                "events lie one behind the other"
            )
            end = event.data.upperBound
            for bank in log.banks {
                guard let digest = log.digestRange(of: event, in: bank) else { continue }
                Fuzzing.require(digest.count == bank.size ?? digest.count, "a digest has the size of its bank")
                Fuzzing.require(digest.upperBound <= event.data.lowerBound, "a digest stands before the data")
            }
            check(event, in: log)
        }
        // Before the first event there may be a header.
        let isWhole = log.events.isEmpty || end + log.padding == bytes.count
        Fuzzing.require(fault != nil || isWhole, "nothing is passed over")
    }

    private static func check(_ event: Event, in log: EventLog) {
        do throws(MalformedInput) {
            guard case .variable(let variable) = try log.content(of: event) else { return }
            Fuzzing.require(isInside(variable.content, event.data), "a variable's content lies in its event")
            if let option = try? log.bootOption(of: variable) { _ = option.path?.text }
            for list in try log.signatureLists(of: variable) {
                for entry in list.entries {
                    Fuzzing.require(isInside(entry.data, variable.content), "a signature lies in its variable")
                }
            }
        } catch {
            require(error, in: log.bytes)
        }
    }

    private static func isInside(_ inner: Range<Int>, _ outer: Range<Int>) -> Bool {
        outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
    }

    private static func require(_ error: MalformedInput, in bytes: [UInt8]) {
        Fuzzing.require(0...bytes.count ~= error.offset, "an error outside of the input: \(error.message)")
    }
}
