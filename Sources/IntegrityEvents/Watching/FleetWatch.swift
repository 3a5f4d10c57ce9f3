import Messages

/// Judges a fleet as it reports: holds what every machine has shown, and says of a report how it stands by now.
///
/// Counts are kept up with each report. What the whole fleet teaches (which registers tell anything, what versions have
/// everywhere, what the platform changes) is as of the last ``refreshKnowledge()``; right after it, each standing is the
/// one that ``CohortJudge`` gives of the same reports, in whatever order they came. See Documentation/cohorts.md.
///
/// It has no clock and touches nothing outside. It is a value: one owner changes it, and what another has to read, such
/// as a refresh that should not hold up reports, works on a copy.
public struct FleetWatch: Sendable {
    var cohorts: Cohorts
    var making = DecisionMaking()
    /// Counts the refreshes; what was decided before the last is decided anew when it is asked for.
    var edition = 0
    /// What is decided about the cohorts, by their numbers.
    var views: [CohortView?] = []
    /// What each machine counted for when its cohort was last brought up to date, by its number.
    var agreements: [MachineAgreement] = []
    /// What has come to cohorts since they were brought up to date.
    var news: [Int32: CohortNews] = [:]
    var reconsideration = Reconsideration()
    var novelty = Novelty()

    /// Watches the machines of an inventory.
    /// - Parameter unplacedLimit: how many machines that the inventory does not place are kept, for the day when it does.
    ///   Who can write into the log can make up machines; of more than that nothing is kept.
    public init(_ inventory: NodeInventory, unplacedLimit: Int = 100_000) {
        self.init(Cohorts(inventory, unplacedLimit: unplacedLimit))
    }

    /// Goes on with what was read already.
    public init(_ cohorts: Cohorts) {
        self.cohorts = cohorts
        agreements = Array(repeating: MachineAgreement(), count: cohorts.machines.count)
        reconsideration.addAll(cohorts.cohorts.count)
    }

    /// Which machines there are.
    public var inventory: NodeInventory { cohorts.inventory }

    /// Whether something that is said about a machine comes from another project than the one that the inventory has it
    /// in. Whoever may write to logs of another project can say anything there.
    /// - Parameter log: the name of the log that says it, which has the project where labels have none.
    public func isForeign(_ instance: Instance, log: String) -> Bool {
        inventory[instance.id]?.isForeign(instance, log: log) ?? false
    }

    // MARK: Reports

    /// Takes a report in. One that was taken before changes nothing.
    public mutating func add(_ report: BootReport) {
        guard let gain = cohorts.take(report) else { return }
        note(gain)
        if gain.isHistory { reconsideration.add(machine: gain.machine) }
    }

    /// How a report stands by now; nil without an inventory. It need not have been added.
    public mutating func standing(of report: BootReport) -> CohortStanding? {
        guard !inventory.isEmpty else { return nil }
        settle()
        if let cohort = cohorts.placed(report.instance)?.cohort { bringUpToDate(cohort) }
        return known(of: report)
    }

    /// How a report stands in a cohort that is up to date.
    func known(of report: BootReport) -> CohortStanding {
        guard inventory.contains(report.instance.id) else {
            return .notDetermined("the inventory does not have this machine")
        }
        guard let weighing = weighing(of: report) else {
            return .notDetermined(
                report.actual.isEmpty
                    ? "the report has no values to compare"
                    : "the inventory says neither to which pool this machine belongs nor what it was made from"
            )
        }
        return weighing.inWords
    }

    /// What a report's standing rests on, in a cohort that is up to date; nil for one that has nothing to be held against.
    func weighing(of report: BootReport) -> StandingWeighing? {
        guard let (machine, cohort) = cohorts.placed(report.instance), let view = views[Int(cohort)] else { return nil }
        return StandingJudge(
            cohorts: cohorts,
            view: view,
            machine: machine,
            tally: cohorts.cohorts[Int(cohort)],
            report: report
        ).weighing
    }

    // MARK: What is known otherwise

    /// Takes the inventory as it is now, in place of the one before. Machines that belong to other cohorts by it move
    /// there, and are to be reconsidered; to keep machines that are gone, add it to the one before first.
    public mutating func update(_ inventory: NodeInventory) {
        for gain in cohorts.update(inventory) {
            note(gain)
            reconsideration.add(machine: gain.machine)
        }
    }

    /// What is known about a machine, to be stored; nil when it has reported no values.
    /// - Parameter instance: the numeric ID.
    public func history(of instance: String) -> MachineHistory? { cohorts.history(of: instance) }

    /// Puts stored knowledge about a machine in the place of what is known: to begin with, or after a transaction that
    /// was rolled back.
    public mutating func restore(_ history: MachineHistory) {
        guard let gain = cohorts.replace(history.instance.id, with: history) else { return }
        note(gain)
    }

    /// Forgets a machine, as if it had never reported.
    public mutating func forget(_ instance: String) {
        guard let gain = cohorts.replace(instance, with: nil) else { return }
        note(gain)
    }

    // MARK: Knowledge

    /// What the fleet teaches by now, to be given to ``adopt(_:)``: up to a second of work for a hundred thousand
    /// machines, which a copy can do while reports go on coming.
    public func learned() -> FleetLesson {
        var cohorts = cohorts
        cohorts.settle()
        return FleetLesson(making: DecisionMaking(cohorts), additions: novelty.additions)
    }

    /// Uses what a copy of this watch has learned.
    public mutating func adopt(_ lesson: FleetLesson) {
        making = lesson.making
        edition += 1
        let registers = cohorts.cohorts.reduce(0) { $0 + $1.registers.count }
        let size = Novelty.Amount(machines: cohorts.machines.count + registers, values: registers)
        novelty.noteLesson(lesson.additions, size: size)
        reconsideration.addAll(cohorts.cohorts.count)
    }

    /// Learns what the fleet teaches by now, and uses it from here on.
    public mutating func refreshKnowledge() {
        settle()
        adopt(learned())
    }

    /// Whether so much has come since the last refresh that another one is worth its while.
    public var knowledgeIsStale: Bool { novelty.isStale }

    /// Whether nothing has come since the last refresh that could teach anything.
    public var knowledgeIsCurrent: Bool { novelty.isNone }

    // MARK: Reconsidering

    /// The machines some of whose reports may stand otherwise than when they were last asked about, each once: after
    /// reports of other machines, a refresh of knowledge, a change of the inventory.
    ///
    /// A machine's own new reports do not bring it here. What is here is not part of a ``MachineHistory``: whoever
    /// restores a watch after a crash looks at everything that is open.
    /// - Parameter limit: how many at most; whether there are more shows when it is asked again.
    public mutating func machinesToReconsider(atMost limit: Int = 1_000) -> [String] {
        settle()
        var spent = 0
        while reconsideration.machineCount < limit, spent < limit, let cohort = reconsideration.nextCohort() {
            bringUpToDate(cohort)
            if reconsideration.takeWhole(cohort) {
                for member in cohorts.cohorts[Int(cohort)].members { reconsideration.add(machine: member) }
            }
            spent += 1
        }
        return reconsideration.take(limit).map { cohorts.index[$0] }
    }

    /// Has every machine that has a cohort reconsidered.
    public mutating func reconsiderAll() {
        for cohort in cohorts.cohorts.indices { reconsideration.add(whole: Int32(truncatingIfNeeded: cohort)) }
    }

    /// Whether any report of a machine may be other than those of the rest of its cohort: what deviates, what
    /// nothing is settled about, and what is new to the pool. It goes by what was last brought up to date.
    /// - Parameter instance: the numeric ID.
    public func mayStandOut(_ instance: String) -> Bool {
        guard let machine = cohorts.index.number(of: instance), let cohort = cohorts.machines[Int(machine)].cohort,
            views.indices.contains(Int(cohort)), let view = views[Int(cohort)]
        else { return false }
        // Without versions values can each be usual and not belong together.
        return agreements[Int(machine)].isConspicuous || view.rollout.bringsNewValues
            || cohorts.cohorts[Int(cohort)].key.version == nil
    }

    /// Whether there may be any.
    public var hasMachinesToReconsider: Bool { !reconsideration.isEmpty }

    // MARK: News

    /// Notes what has come, until the cohorts that it is about are brought up to date.
    private mutating func note(_ gain: CohortGain) {
        while agreements.count < cohorts.machines.count { agreements.append(MachineAgreement()) }
        if let left = gain.left {
            news[left, default: CohortNews()].isWhole = true
            noteSuccessors(of: left)
            reconsideration.add(cohort: left)
        }
        if gain.left != nil || gain.isEntry { agreements[Int(gain.machine)] = MachineAgreement() }
        let isReshaped = gain.reshaped.contains { !making.isLeftAside($0) }
        if gain.left != nil || gain.cohort != nil { novelty.note(isReshaped: isReshaped) }
        guard let cohort = gain.cohort else { return }
        let isFew = gain.isEntry && cohorts.cohorts[Int(cohort)].members.count <= 2
        news[cohort, default: CohortNews()].add(
            gain,
            hasOtherPlace: isReshaped || isFew,
            hasPairs: cohorts.cohorts[Int(cohort)].key.version == nil
        )
        reconsideration.add(cohort: cohort)
        if gain.isEarlier, views.indices.contains(Int(cohort)), views[Int(cohort)] != nil {
            reconsideration.add(whole: cohort)
        }
        if isReshaped { noteSuccessors(of: cohort) }
        if gain.isEntry { noteLoneSuccessors(of: cohort) }
    }

    /// What a version brings depends on those before it.
    private mutating func noteSuccessors(of cohort: Int32) {
        for other in cohorts.successors(of: cohort) { noteOtherPlace(of: other) }
    }

    /// A machine that is the only one of its version may have been passed by.
    private mutating func noteLoneSuccessors(of cohort: Int32) {
        for other in cohorts.successors(of: cohort) where cohorts.cohorts[Int(other)].members.count == 1 {
            noteOtherPlace(of: other)
        }
    }

    mutating func noteOtherPlace(of cohort: Int32) {
        news[cohort, default: CohortNews()].hasOtherPlace = true
        reconsideration.add(cohort: cohort)
    }
}

extension CohortStanding {
    static func notDetermined(_ reason: Message) -> CohortStanding {
        CohortStanding(
            key: nil,
            nodes: 0,
            agrees: 0,
            standing: .notDetermined,
            registers: [],
            missing: [],
            explanation: reason
        )
    }
}
