package org.luoshi.needs;

/** What doctors are asked for: the headings of the national catalogue of medical departments that village visits need. */
public enum Speciality {
    GENERAL_PRACTICE,
    INTERNAL_MEDICINE,
    CARDIOLOGY,
    RESPIRATORY,
    ENDOCRINOLOGY,
    RHEUMATOLOGY,
    SURGERY,
    ORTHOPAEDICS,
    GYNAECOLOGY,
    PAEDIATRICS,
    OPHTHALMOLOGY,
    ENT,
    STOMATOLOGY,
    DERMATOLOGY,
    TRADITIONAL_CHINESE_MEDICINE,
    REHABILITATION,
    MENTAL_HEALTH,
    ULTRASOUND,
    LABORATORY
}
