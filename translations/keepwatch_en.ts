<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Spread</name>
    <message numerus="yes">
        <source>%n other value(s)</source>
        <translation>
            <numerusform>%n other value</numerusform>
            <numerusform>%n other values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>This computer&apos;s network is down: %n connection(s)</source>
        <translation>
            <numerusform>This computer&apos;s network is down: %n connection</numerusform>
            <numerusform>This computer&apos;s network is down: %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) to %1 became unreachable together</source>
        <translation>
            <numerusform>%n connection to %1 became unreachable together</numerusform>
            <numerusform>%n connections to %1 became unreachable together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) in %1 became unreachable together</source>
        <translation>
            <numerusform>%n connection in %1 became unreachable together</numerusform>
            <numerusform>%n connections in %1 became unreachable together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) behind router %1 became unreachable together</source>
        <translation>
            <numerusform>%n connection behind router %1 became unreachable together</numerusform>
            <numerusform>%n connections behind router %1 became unreachable together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) over interface %1 became unreachable together</source>
        <translation>
            <numerusform>%n connection over interface %1 became unreachable together</numerusform>
            <numerusform>%n connections over interface %1 became unreachable together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) of group %1 became unreachable together</source>
        <translation>
            <numerusform>%n connection of group %1 became unreachable together</numerusform>
            <numerusform>%n connections of group %1 became unreachable together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n connection(s) of an incident are back after %1</source>
        <translation>
            <numerusform>The connection of an incident is back after %1</numerusform>
            <numerusform>All %n connections of an incident are back after %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) interrupted for up to %1, survived</source>
        <extracomment>%1 is the longest interruption of all</extracomment>
        <translation>
            <numerusform>%n connection interrupted for up to %1, survived</numerusform>
            <numerusform>%n connections interrupted for up to %1, survived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n earlier one(s) not listed)</source>
        <translation>
            <numerusform>%1 (%n earlier one not listed)</numerusform>
            <numerusform>%1 (%n earlier ones not listed)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history is being written again; %n record(s) were lost.</source>
        <translation>
            <numerusform>The history is being written again; %n record was lost.</numerusform>
            <numerusform>The history is being written again; %n records were lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::desktop::Desktop</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::report::IncidentList</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>the first names of a list, and how many are left out</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::report::OutageList</name>
    <message numerus="yes">
        <source>%1 to %2: the history could not be written; %n record(s) are missing.</source>
        <translation>
            <numerusform>%1 to %2: the history could not be written; %n record is missing.</numerusform>
            <numerusform>%1 to %2: the history could not be written; %n records are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::report::Pictures</name>
    <message numerus="yes">
        <source>The picture shows the %n target(s) with the lowest availability; the table has all.</source>
        <translation>
            <numerusform>The picture shows the %n target with the lowest availability; the table has all.</numerusform>
            <numerusform>The picture shows the %n targets with the lowest availability; the table has all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::AcknowledgeDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>the first names of a list, and how many are left out</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ChangePanel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In these %n targets</source>
        <translation>
            <numerusform>In this target</numerusform>
            <numerusform>In these %n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::Document</name>
    <message numerus="yes">
        <source>Add %n target(s)</source>
        <translation>
            <numerusform>Add %n target</numerusform>
            <numerusform>Add %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n target(s)</source>
        <translation>
            <numerusform>Edit %n target</numerusform>
            <numerusform>Edit %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n target(s)</source>
        <translation>
            <numerusform>Remove %n target</numerusform>
            <numerusform>Remove %n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::Drag</name>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ExchangeActions</name>
    <message numerus="yes">
        <source>Import %n target(s)</source>
        <translation>
            <numerusform>Import %n target</numerusform>
            <numerusform>Import %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n target(s).</source>
        <translation>
            <numerusform>Added %n target.</numerusform>
            <numerusform>Added %n targets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) stayed outside.</source>
        <translation>
            <numerusform>%n line stayed outside.</numerusform>
            <numerusform>%n lines stayed outside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n target(s)</source>
        <translation>
            <numerusform>Export %n target</numerusform>
            <numerusform>Export %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n target(s) to %1.</source>
        <translation>
            <numerusform>Wrote %n target to %1.</numerusform>
            <numerusform>Wrote %n targets to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n target(s) as lines.</source>
        <translation>
            <numerusform>Copied %n target as lines.</numerusform>
            <numerusform>Copied %n targets as lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ExportDialog</name>
    <message numerus="yes">
        <source>The %n selected</source>
        <translation>
            <numerusform>The selected one</numerusform>
            <numerusform>The %n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::FigureWords</name>
    <message numerus="yes">
        <source>%n outage(s)</source>
        <translation>
            <numerusform>%n outage</numerusform>
            <numerusform>%n outages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s)</source>
        <translation>
            <numerusform>%n drop</numerusform>
            <numerusform>%n drops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::GroupActions</name>
    <message numerus="yes">
        <source>Remove the group &quot;%1&quot;? What becomes of its %n target(s)?</source>
        <translation>
            <numerusform>Remove the group &quot;%1&quot;? What becomes of its %n target?</numerusform>
            <numerusform>Remove the group &quot;%1&quot;? What becomes of its %n targets?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n target(s)</source>
        <translation>
            <numerusform>Move %n target</numerusform>
            <numerusform>Move %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n target(s) out of their group.</source>
        <translation>
            <numerusform>Took %n target out of their group.</numerusform>
            <numerusform>Took %n targets out of their group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n target(s) to &quot;%1&quot;.</source>
        <translation>
            <numerusform>Moved %n target to &quot;%1&quot;.</numerusform>
            <numerusform>Moved %n targets to &quot;%1&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group of %n target(s); a new name makes a new group, none takes them out:</source>
        <translation>
            <numerusform>Group of %n target; a new name makes a new group, none takes them out:</numerusform>
            <numerusform>Group of %n targets; a new name makes a new group, none takes them out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n target(s)</source>
        <translation>
            <numerusform>Tag %n target</numerusform>
            <numerusform>Tag %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %n target(s) with &quot;%1&quot;.</source>
        <translation>
            <numerusform>Tagged %n target with &quot;%1&quot;.</numerusform>
            <numerusform>Tagged %n targets with &quot;%1&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%n target(s) to add</source>
        <translation>
            <numerusform>%n target to add</numerusform>
            <numerusform>%n targets to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faulty line(s): press F2 to mend one; what stays faulty is left out</source>
        <translation>
            <numerusform>%n faulty line: press F2 to mend one; what stays faulty is left out</numerusform>
            <numerusform>%n faulty lines: press F2 to mend one; what stays faulty is left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of a name that is taken</source>
        <translation>
            <numerusform>%n line of a name that is taken</numerusform>
            <numerusform>%n lines of a name that is taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation>
            <numerusform>%n line left out</numerusform>
            <numerusform>%n lines left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n target(s)</source>
        <translation>
            <numerusform>&amp;Add %n target</numerusform>
            <numerusform>&amp;Add %n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::MainWindow</name>
    <message numerus="yes">
        <source>The chart holds %n connection(s); take one out first.</source>
        <translation>
            <numerusform>The chart holds %n connection; take one out first.</numerusform>
            <numerusform>The chart holds %n connections; take one out first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ReportDialog</name>
    <message numerus="yes">
        <source>The %n selected target(s)</source>
        <translation>
            <numerusform>The %n selected target</numerusform>
            <numerusform>The %n selected targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n connection(s) watched</source>
        <translation>
            <numerusform>%n connection watched</numerusform>
            <numerusform>%n connections watched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::TargetActions</name>
    <message numerus="yes">
        <source>Duplicate %n target(s)</source>
        <translation>
            <numerusform>Duplicate %n target</numerusform>
            <numerusform>Duplicate %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicated %n target(s).</source>
        <translation>
            <numerusform>Duplicated %n target.</numerusform>
            <numerusform>Duplicated %n targets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n target(s) from the workspace?</source>
        <translation>
            <numerusform>Remove %n target from the workspace?</numerusform>
            <numerusform>Remove %n targets from the workspace?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n target(s).</source>
        <translation>
            <numerusform>Removed %n target.</numerusform>
            <numerusform>Removed %n targets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::TargetDialog</name>
    <message numerus="yes">
        <source>Edit %n targets</source>
        <translation>
            <numerusform>Edit %n target</numerusform>
            <numerusform>Edit %n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::Timeline</name>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>probe</numerusform>
            <numerusform>%n probes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repetition(s)</source>
        <translation>
            <numerusform>repetition</numerusform>
            <numerusform>%n repetitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::words::Alert</name>
    <message numerus="yes">
        <source>%n peers are unreachable</source>
        <translation>
            <numerusform>%n peer is unreachable</numerusform>
            <numerusform>%n peers are unreachable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n peers answer again</source>
        <translation>
            <numerusform>%n peer answers again</numerusform>
            <numerusform>%n peers answer again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n peers keep going and coming</source>
        <translation>
            <numerusform>%n peer keeps going and coming</numerusform>
            <numerusform>%n peers keep going and coming</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n peers acknowledged</source>
        <translation>
            <numerusform>%n peer acknowledged</numerusform>
            <numerusform>%n peers acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>the first names of a list, and how many are left out</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others have been unreachable for longer</source>
        <translation>
            <numerusform>One other has been unreachable for longer</numerusform>
            <numerusform>%n others have been unreachable for longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others are still unreachable</source>
        <translation>
            <numerusform>One other is still unreachable</numerusform>
            <numerusform>%n others are still unreachable</numerusform>
        </translation>
    </message>
</context>
</TS>
