import ArgumentParser
import MeasuredBoot
import Messages

/// Limits of what is read of an event log, for logs that are larger than any machine is known to write.
struct LimitArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Read logs of up to this many bytes.", valueName: "bytes"))
    var maxLogSize = MeasurementLimits.standard.logSize

    @Option(help: ArgumentHelp("Read up to this many events.", valueName: "count"))
    var maxEvents = MeasurementLimits.standard.eventCount

    @Option(help: ArgumentHelp("Read events of up to this many bytes.", valueName: "bytes"))
    var maxEventSize = MeasurementLimits.standard.eventSize

    func validate() throws {
        guard maxLogSize > 0, maxEvents > 0, maxEventSize > 0 else {
            throw UsageError("A limit has to be larger than 0.")
        }
    }

    var values: MeasurementLimits {
        MeasurementLimits(logSize: maxLogSize, eventCount: maxEvents, eventSize: maxEventSize)
    }
}
