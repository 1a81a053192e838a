<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>keepwatch::desktop::Desktop</name>
    <message numerus="yes">
        <source>The history is being written again; %n record(s) were lost.</source>
        <translation>
            <numerusform>The history is being written again; %n record was lost.</numerusform>
            <numerusform>The history is being written again; %n records were lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
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
    <name>keepwatch::ui::MainWindow</name>
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
    <name>keepwatch::ui::TargetDialog</name>
    <message numerus="yes">
        <source>Edit %n targets</source>
        <translation>
            <numerusform>Edit %n target</numerusform>
            <numerusform>Edit %n targets</numerusform>
        </translation>
    </message>
</context>
</TS>
