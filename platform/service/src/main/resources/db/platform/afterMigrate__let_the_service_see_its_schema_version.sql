-- A service is ready when nothing is pending, which it reads as its own role.
grant select on flyway_schema_history to ${app_role};
