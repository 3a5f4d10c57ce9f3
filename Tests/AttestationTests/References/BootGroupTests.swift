import MeasuredBoot
import TestSupport
import Testing

@testable import Attestation

/// The events of a boot by component: references are compared with them as they are gathered here.
struct BootGroupTests {
    private func attributed(_ log: EventLogBuilder) throws -> BootAttribution {
        BootAttribution(try #require(InspectedLog(try EventLog(log.bytes))))
    }

    @Test func everyExtendedEventStandsInOneGroup() throws {
        let boot = try attributed(.boot())
        let groups = BootGroups(boot)
        let gathered = groups.all.flatMap { groups.events(of: $0) }
        #expect(gathered.sorted() == boot.log.log.events.filter(\.isExtended).map(\.index))
        for group in groups.all {
            for index in groups.events(of: group) {
                let pcr = try #require(boot.log.log.events[index].pcr)
                #expect(group.isAbout(boot.components[index], BootPhase(pcr: pcr)))
            }
        }
    }

    /// Events of one component in several registers are put register by register, in their order within each.
    @Test func eventsStandRegisterByRegister() throws {
        var log = EventLogBuilder.boot()
        for pcr in [3, 1, 3, 1] as [UInt32] { log.add(pcr, .platformConfigFlags, [UInt8(log.entries.count)]) }
        let boot = try attributed(log)
        let groups = BootGroups(boot)
        let group = try #require(groups.all.first { $0.component == .firmwareConfiguration })
        let places = groups.events(of: group).map { (boot.log.log.events[$0].pcr ?? 0, $0) }
        #expect(places.count >= 4)
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
        #expect(Set(places.map(\.0)).isSuperset(of: [1, 3]))
    }

    /// The order of the groups is that of their first events.
    @Test func groupsComeInTheOrderOfTheBoot() throws {
        let groups = BootGroups(try attributed(.boot()))
        let firsts = groups.all.compactMap { groups.events(of: $0).min() }
        #expect(firsts == firsts.sorted())
        #expect(firsts.count == groups.all.count)
    }
}
